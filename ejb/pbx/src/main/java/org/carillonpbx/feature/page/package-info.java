/**
 * Paging: a caller speaks, and the loudspeakers and phones of a zone say it.
 *
 * <p>Decision: a page is a room in which one speaks, and a multicast group and phones that answer by themselves listen; nobody can
 * talk back, and a zone has one page at a time.
 */
package org.carillonpbx.feature.page;
