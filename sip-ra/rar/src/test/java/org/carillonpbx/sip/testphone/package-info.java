/**
 * A SIP phone for tests, made of sockets and text: it shares no code with what it tests.
 *
 * <p>Decision: it does nothing by itself. A test reads what came and says what to send, down to the last header.
 */
package org.carillonpbx.sip.testphone;
