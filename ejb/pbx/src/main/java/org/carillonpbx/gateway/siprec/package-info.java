/**
 * Recorders elsewhere over the adapters (SIPREC): what is said to them in SIP, SDP and XML.
 *
 * <p>Decision: a session has two media ports, each of which negotiates its own stream as a leg's does; their descriptions are
 * joined into one for the recorder, and its answer is split for them.
 */
package org.carillonpbx.gateway.siprec;
