/**
 * Checks, figures, and the beans of the management port.
 *
 * <p>Decision: verdicts are pure functions of figures, so that every amber and red is a test.
 */
package org.carillonpbx.operations.control;
