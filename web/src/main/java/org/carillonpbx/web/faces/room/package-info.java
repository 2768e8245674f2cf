/**
 * The page of the conference rooms.
 *
 * <p>Decision: rooms and those in them stand on one page, for whoever moderates looks at both.
 */
package org.carillonpbx.web.faces.room;
