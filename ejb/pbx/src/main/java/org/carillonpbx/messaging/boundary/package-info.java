/**
 * Text messages between extensions (RFC 3428): delivered at once to every phone of the recipient, kept for those who are
 * away.
 *
 * <p>Decision: a message is answered 202 only when the database has it, and 503 where it cannot have it. Whoever sent it
 * knows then that it will arrive, or that it has to be sent again.
 */
package org.carillonpbx.messaging.boundary;
