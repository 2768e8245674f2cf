/**
 * The rules of explanation.
 *
 * <p>Decision: from the outside in. What a phone itself said counts more than what the switchboard made of it, and the call
 * record alone has to do where no trace is left.
 */
package org.carillonpbx.explanation.control;
