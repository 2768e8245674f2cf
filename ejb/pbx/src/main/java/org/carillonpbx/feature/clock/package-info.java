/**
 * Says what time it is: the destination {@code clock}.
 *
 * <p>Decision: it is the server's time, in the server's zone, as everything on the portal is.
 */
package org.carillonpbx.feature.clock;
