/**
 * Paging: a caller speaks, and the loudspeakers of a zone say it.
 *
 * <p>Decision: a page is a room in which one speaks and a multicast group listens; nobody can talk back, and a zone has one
 * page at a time.
 */
package org.carillonpbx.feature.page;
