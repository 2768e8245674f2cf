/**
 * The page of bans, access rules and what was turned away.
 *
 * <p>Decision: rules are few and belong together, so the page saves all of them at once under the version it has read.
 */
package org.carillonpbx.web.faces.guard;
