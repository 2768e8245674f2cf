/**
 * What is remembered of calls: records, legs, events.
 *
 * <p>Decision: every fact goes to a spool file first and from there to the database, whether that is reachable or not.
 * There is one path, so the path that matters in a failure is the one that every call takes. How far the spool stands in
 * the database is written in the same transaction as the rows: that is what makes it exactly once.
 */
package org.carillonpbx.journal.boundary;
