/**
 * Conference rooms: which there are, and who is in them now.
 *
 * <p>Decision: routing reads a picture in memory that is swapped after each commit, and the people in a room are known from
 * the switchboard alone; nothing of a meeting is in the database.
 */
package org.carillonpbx.room.boundary;
