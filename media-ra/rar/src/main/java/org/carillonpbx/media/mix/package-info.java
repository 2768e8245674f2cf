/**
 * Rooms: many parties who hear each other, but not themselves.
 *
 * <p>Decision: a room lives on one strand, and the ports of its parties move there: what is heard, summed and said in a tick
 * needs no lock and no hand-over. Sound is summed in two bands, 8 and 16 kHz, each of which is carried over into the other
 * as a whole, so that no party costs a resampler. Whoever says nothing hears what all say: that is encoded once for
 * each encoding.
 */
package org.carillonpbx.media.mix;
