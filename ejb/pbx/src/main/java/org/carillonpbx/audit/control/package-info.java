/**
 * The chain of hashes and the rows that carry it.
 *
 * <p>Decision: the end of the chain has a row of its own, which makes writers queue and shows rows missing at the end.
 */
package org.carillonpbx.audit.control;
