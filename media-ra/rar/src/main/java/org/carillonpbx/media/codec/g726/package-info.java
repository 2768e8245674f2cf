/**
 * ITU-T G.726 at 16 to 40 kbit/s.
 *
 * <p>Decision: the four rates differ in tables only; the two ways to put code words into octets are two encodings, as SDP has it (RFC 3551 §4.5.4).
 */
package org.carillonpbx.media.codec.g726;
