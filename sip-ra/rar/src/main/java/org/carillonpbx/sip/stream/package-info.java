/**
 * Where one message ends and the next begins on a connection.
 *
 * <p>Decision: JAIN-SIP's own reader of streams is only given whole messages in their plainest form. It takes a compact or
 * spaced Content-Length for none, and allocates what a peer says before it has a byte of it.
 */
package org.carillonpbx.sip.stream;
