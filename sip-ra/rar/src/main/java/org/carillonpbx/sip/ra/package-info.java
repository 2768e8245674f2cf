/**
 * The JCA side: the adapter's life, its settings, and the connection that call control holds.
 *
 * <p>Decision: the ports open with the first endpoint's activation and not with the adapter's start, which comes seconds
 * earlier: a phone that finds the port closed tries again, one that is told 404 does not.
 */
package org.carillonpbx.sip.ra;
