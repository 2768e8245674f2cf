/**
 * The treatments that every feature builds on: ringing somebody, talking, turning a caller away.
 *
 * <p>Decision: what happens after them is a destination, so that none of them names another feature.
 */
package org.carillonpbx.call.treatment;
