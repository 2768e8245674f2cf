/**
 * The threads that carry packets. A strand owns a selector, its buffers and the ports assigned to it.
 *
 * <p>Decision: strands are threads of the adapter's own rather than the work manager's: they live as long as the adapter,
 * are few, have to be joined at stop, and never enter container code.
 */
package org.carillonpbx.media.strand;
