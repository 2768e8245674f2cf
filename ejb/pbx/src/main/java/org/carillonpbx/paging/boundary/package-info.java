/**
 * Paging zones: which there are, and where their loudspeakers listen.
 *
 * <p>Decision: a zone is a multicast group that loudspeakers join by their own configuration, a list of extensions whose phones
 * are called, or both.
 */
package org.carillonpbx.paging.boundary;
