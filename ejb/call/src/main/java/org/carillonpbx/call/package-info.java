/**
 * Call control in plain Java: one {@link org.carillonpbx.call.Switchboard} decides, confined to one lane.
 *
 * <p>Decision: the unit of consistency is the PBX, not the call, so that what touches two calls stays a few lines.
 */
package org.carillonpbx.call;
