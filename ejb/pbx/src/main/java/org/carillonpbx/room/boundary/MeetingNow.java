package org.carillonpbx.room.boundary;

/**
 * A room as a whole at this moment.
 *
 * @param locked only moderators come in
 * @param recorded what is said is being written down
 * @param present how many are in it, those included who wait for a moderator
 */
public record MeetingNow(boolean locked, boolean recorded, int present) {}
