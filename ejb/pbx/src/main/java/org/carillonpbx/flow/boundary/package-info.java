/**
 * SIP over connections that the portal's server terminates (RFC 7118): how many there may be, and the way to signalling.
 *
 * <p>Decision: a browser needs one certificate and one port, so WebSocket comes in where the portal is; this component only
 * counts and passes on, and the SIP adapter treats what comes as it treats everything else.
 */
package org.carillonpbx.flow.boundary;
