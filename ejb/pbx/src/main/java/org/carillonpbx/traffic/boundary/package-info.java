/**
 * How calls have gone lately, in the figures that telephone networks are judged by.
 *
 * <p>Decision: of a quarter of an hour, drawn from facts in memory. What is older stands in the call records.
 */
package org.carillonpbx.traffic.boundary;
