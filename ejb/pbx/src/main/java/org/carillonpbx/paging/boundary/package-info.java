/**
 * Paging zones: which there are, and where their loudspeakers listen.
 *
 * <p>Decision: a zone is a multicast group and no list of devices; loudspeakers join it by their own configuration.
 */
package org.carillonpbx.paging.boundary;
