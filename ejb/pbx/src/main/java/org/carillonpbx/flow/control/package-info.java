/**
 * Counting connections.
 *
 * <p>Decision: the table of sources holds who has a connection and nobody else, so its size is bounded by the connections'.
 */
package org.carillonpbx.flow.control;
