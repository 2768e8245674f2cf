/**
 * The table of rooms, and the board on which rooms and those in them hang.
 *
 * <p>Decision: rooms are few and small, so that a change loads them all anew.
 */
package org.carillonpbx.room.control;
