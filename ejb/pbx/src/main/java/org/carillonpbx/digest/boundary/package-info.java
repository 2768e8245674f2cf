/**
 * The hashes of digest access authentication (RFC 7616, RFC 8760), for whoever makes credentials and whoever checks them.
 *
 * <p>Decision: MD5 exists in one class of this package, for phones that know nothing else, and nowhere else.
 */
package org.carillonpbx.digest.boundary;
