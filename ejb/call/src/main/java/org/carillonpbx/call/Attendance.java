package org.carillonpbx.call;

import java.util.List;

/** Is told on the lane who is in a room whenever that has changed; returns at once. */
public interface Attendance {

    /** These are in the room now, in the order in which they came. */
    void attended(String room, List<Attendee> present);

    /** Told from elsewhere than the lane: somebody in a room begins to talk, or ceases to. */
    void talking(LegId leg, boolean on);
}
