/**
 * The table of paging zones, and the board on which they hang for routing.
 *
 * <p>Decision: zones are few and small, so that a change loads them all anew.
 */
package org.carillonpbx.paging.control;
