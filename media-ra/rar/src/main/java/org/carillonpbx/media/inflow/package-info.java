/**
 * From strands to the application's message-driven bean.
 *
 * <p>Decision: one thread of its own calls the bean, in the order of events, on one endpoint held for as long as it works. A
 * strand never runs container code: a bean pool that is exhausted costs events their time, not calls their sound.
 */
package org.carillonpbx.media.inflow;
