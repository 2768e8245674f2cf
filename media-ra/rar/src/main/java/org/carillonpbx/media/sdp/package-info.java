/**
 * Session descriptions (RFC 8866) and offer/answer (RFC 3264), as pure code: text in, text and agreement out. No socket, no
 * thread, no clock.
 *
 * <p>Decision: an answer names one audio encoding, not several, so that nobody changes horses in mid-call and a relayed call
 * stays a relayed call.
 */
package org.carillonpbx.media.sdp;
