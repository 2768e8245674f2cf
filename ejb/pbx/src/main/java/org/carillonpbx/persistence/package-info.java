/**
 * How the database is brought to the state that the entities expect, and what its troubles mean to a caller.
 *
 * <p>Decision: migrations run while Hibernate starts, before it validates; a start-up bean would come too late.
 */
package org.carillonpbx.persistence;
