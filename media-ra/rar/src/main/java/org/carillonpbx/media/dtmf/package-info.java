/**
 * Digits that a party presses.
 *
 * <p>Decision: a digit is told once, when it ends, because a feature acts on whole digits and the events themselves are
 * passed through to the other party anyway.
 */
package org.carillonpbx.media.dtmf;
