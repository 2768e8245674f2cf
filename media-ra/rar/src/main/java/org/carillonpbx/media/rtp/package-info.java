/**
 * The life of one RTP packet (RFC 3550): read, checked, counted, latched on, sent on under our own name.
 *
 * <p>Decision: sockets stay unconnected and the source is compared here. A connected socket would let the kernel drop what
 * comes from elsewhere, but uncounted, and connecting throws away what has queued up; comparing costs nanoseconds because
 * the channel hands out the same address object as long as the source stays the same. The price is one small object for
 * each packet of an attacker who alternates with the real source.
 */
package org.carillonpbx.media.rtp;
