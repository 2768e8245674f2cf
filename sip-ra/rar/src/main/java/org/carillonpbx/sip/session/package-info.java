/**
 * RFC 4028 as arithmetic: who refreshes a session, when, and when it is dead.
 *
 * <p>Decision: no clock and no message in here. Whoever asks says what time it is, so that half an hour passes in a test
 * without anybody waiting.
 */
package org.carillonpbx.sip.session;
