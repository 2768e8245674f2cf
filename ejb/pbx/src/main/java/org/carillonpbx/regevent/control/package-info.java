/**
 * Event package {@code reg} (RFC 3680): a phone learns which phones its extension has.
 *
 * <p>Decision: the registrar does not know of it; what is told is what the registrar shows to people.
 */
package org.carillonpbx.regevent.control;
