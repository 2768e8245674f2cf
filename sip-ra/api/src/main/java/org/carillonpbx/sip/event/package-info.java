/**
 * Event packages (RFC 6665) and publication (RFC 3903) as the rest of the PBX sees them.
 *
 * <p>Decision: a subscription's state is a value that the notifier keeps and hands over with every NOTIFY; the adapter
 * remembers nothing between two requests. So it outlives a restart of either side, and costs its memory once.
 */
package org.carillonpbx.sip.event;
