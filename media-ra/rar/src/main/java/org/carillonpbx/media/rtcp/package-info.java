/**
 * RTCP: what we report of a leg, and what its far side reports of us (RFC 3550 §6).
 *
 * <p>Decision: compound packets are checked as a whole before a word of them is believed, and are read and written in place
 * in the strand's buffer; there is no object per report.
 */
package org.carillonpbx.media.rtcp;
