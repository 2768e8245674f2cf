package org.carillonpbx.call;

/** Is told on the lane who is in a room whenever that has changed; returns at once. */
public interface Attendance {

    /** So it is in the room now. */
    void attended(String room, Gathering now);

    /** Told from elsewhere than the lane: somebody in a room begins to talk, or ceases to. */
    void talking(LegId leg, boolean on);
}
