/**
 * The adapter's edge: who is heard at all, and how much of whom.
 *
 * <p>Decision: everything here is of fixed size, takes no lock and knows nothing of passwords. It looks at addresses, counts
 * answers and keeps silent; who is shut out is decided elsewhere and arrives as one picture.
 */
package org.carillonpbx.sip.perimeter;
