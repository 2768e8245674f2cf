/**
 * Opus (RFC 6716, 7587) by the pure Java port Concentus.
 *
 * <p>Decision: its coders run at the sampling rate of whatever stands at the other end of the work, so that a call between Opus and G.711 costs no resampling and no sound that the other could not hear.
 */
package org.carillonpbx.media.codec.opus;
