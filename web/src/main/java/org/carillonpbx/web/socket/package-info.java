/**
 * SIP over WebSocket at {@code /sip} (RFC 7118): the handshake's door and the frames. What the messages say is none of its
 * business.
 *
 * <p>Decision: the door is a servlet filter and not the endpoint's own configurator, for a filter can say 403, 426 or 503
 * before a connection stands, and knows the far end's address.
 */
package org.carillonpbx.web.socket;
