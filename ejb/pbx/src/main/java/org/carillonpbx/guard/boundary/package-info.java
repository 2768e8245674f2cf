/**
 * Who may talk to us at all: bans that come and go by themselves, lists that administrators keep, a limit to how fast calls
 * may begin, and the book of everything that was turned away.
 *
 * <p>Decision: nobody who waits for an answer waits for any of this. Refusals are noted in memory and judged a moment later;
 * what follows from them reaches the SIP adapter as one picture, and the database behind.
 */
package org.carillonpbx.guard.boundary;
