/**
 * Conference rooms: whoever dials a room's number hears and is heard by all who are in it.
 *
 * <p>Decision: every caller has a treatment of its own, and the meeting is no more than the list of them: a leg that is
 * transferred out of a room or falls out of it takes nothing along, and the last one leaves nothing behind.
 */
package org.carillonpbx.feature.room;
