/**
 * Who is let in and where the phones are.
 *
 * <p>Decision: everything a REGISTER or an INVITE waits for is answered from memory; the database learns of it behind, in
 * batches, so that neither a flood nor a lost database disturbs calls.
 */
package org.carillonpbx.registrar.boundary;
