/**
 * Deliveries under way, and what is kept of those that found nobody.
 *
 * <p>Decision: the threads that bring messages work from memory; one round on a thread of its own speaks with the database.
 * A message may arrive twice after a crash, but is not lost.
 */
package org.carillonpbx.messaging.control;
