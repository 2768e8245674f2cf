/**
 * What a message carries: one body, or several in a multipart (RFC 2046, RFC 5621).
 *
 * <p>Decision: of all that may come we read session descriptions. The rest is left out where its sender lets us, and the
 * message is refused where it does not.
 */
package org.carillonpbx.sip.body;
