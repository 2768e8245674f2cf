/**
 * A load of RTP calls for any relay: speaks at both ends of each call, and checks what comes out at the other end.
 *
 * <p>Decision: one thread that never sleeps while it is loaded, so that its own lateness does not look like the relay's; what
 * lateness it had is reported beside the relay's figures. Give it a core of its own.
 */
package org.carillonpbx.media.load;
