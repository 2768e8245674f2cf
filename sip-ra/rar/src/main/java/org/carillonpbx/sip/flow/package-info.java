/**
 * Connections that somebody else terminates: WebSocket comes in on the portal's port, whole messages at a time.
 *
 * <p>Decision: JAIN-SIP's own WebSocket classes are not used. They shake hands by a draft that never became the standard,
 * sleep while they do it, and would need a port and a certificate of their own.
 */
package org.carillonpbx.sip.flow;
