/**
 * The calls that are going on, as screens and the API see them.
 *
 * <p>Decision: what is shown is drawn from facts, off the lane; a screen never asks the switchboard.
 */
package org.carillonpbx.livecall.boundary;
