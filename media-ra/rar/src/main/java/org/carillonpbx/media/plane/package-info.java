/**
 * The media plane without its container: opens and closes ports, negotiates, and joins ports so that they hear each other.
 *
 * <p>Decision: one lock guards who faces and hears whom. Call control is one thread, what is done under the lock takes
 * microseconds and waits for nothing, and packets never need it: what they need is handed to their strand, ready made.
 */
package org.carillonpbx.media.plane;
