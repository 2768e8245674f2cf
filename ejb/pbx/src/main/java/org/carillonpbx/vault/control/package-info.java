/**
 * Where the vault's keys come from.
 *
 * <p>Decision: a key file that others may read is refused, not repaired: it may have been read already.
 */
package org.carillonpbx.vault.control;
