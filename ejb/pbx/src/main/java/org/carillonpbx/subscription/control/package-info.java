/**
 * The notifier's machinery.
 *
 * <p>Decision: a subscription is guarded by itself and nothing else; there is no lock that two watchers share. NOTIFYs are
 * written by one thread, in the order in which their time comes, so that a change which a thousand watch does not hold up
 * whoever caused it.
 */
package org.carillonpbx.subscription.control;
