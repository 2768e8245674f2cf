/**
 * What keeps a flow over UDP alive, and what only looks like SIP's port is meant for it.
 *
 * <p>Decision: these datagrams are answered by the socket's reader, before the stack takes a buffer or a thought for them.
 */
package org.carillonpbx.sip.keepalive;
