/**
 * Conversations that a recorder elsewhere is told of (SIPREC: RFC 7866, RFC 7865), as far as that takes decisions.
 *
 * <p>Decision: a recorder is no party. Its session is no leg of the call, so that nothing that becomes of it can reach the call;
 * it lives on the same lane, with ports of its own.
 */
package org.carillonpbx.call.siprec;
