/**
 * Draws the picture of live calls from call control's facts.
 *
 * <p>Decision: one writer, the thread that tells facts; readers see whole, immutable calls and take no lock.
 */
package org.carillonpbx.livecall.control;
