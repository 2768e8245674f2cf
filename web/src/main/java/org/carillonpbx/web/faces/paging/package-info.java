/**
 * The page of the paging zones.
 *
 * <p>Decision: a zone is made and removed here; to change one, REST puts another in its place.
 */
package org.carillonpbx.web.faces.paging;
