/**
 * What every line is doing: who calls whom, as busy lamps and presence show it.
 *
 * <p>Decision: drawn from call control's facts, off the lane, one immutable value a line; nobody asks the switchboard.
 */
package org.carillonpbx.linestate.boundary;
