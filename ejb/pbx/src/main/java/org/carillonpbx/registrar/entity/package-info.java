/**
 * Registered contacts as immutable values.
 *
 * <p>Decision: one value per address of record, replaced as a whole, so that readers need no lock (RFC 3261 §10.3 asks for
 * all or nothing anyway).
 */
package org.carillonpbx.registrar.entity;
