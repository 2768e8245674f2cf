/**
 * Counts calls by the minute.
 *
 * <p>Decision: a ring of minutes, each a handful of sums. Nothing is kept for a call once it is over.
 */
package org.carillonpbx.traffic.control;
