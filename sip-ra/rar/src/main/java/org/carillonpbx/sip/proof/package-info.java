/**
 * Proving to a far side that asks who we are (RFC 3261 §22, RFC 8760).
 *
 * <p>Decision: a challenge is answered once, and once more where it says that its nonce was merely stale; a second refusal is
 * one, as the same secret would be refused again.
 */
package org.carillonpbx.sip.proof;
