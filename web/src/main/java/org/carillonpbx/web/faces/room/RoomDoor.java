package org.carillonpbx.web.faces.room;

import java.util.List;
import org.carillonpbx.room.boundary.MeetingNow;
import org.carillonpbx.room.boundary.Participant;
import org.carillonpbx.room.boundary.Room;

/** A room with those who are in it, and how it is with them. */
public record RoomDoor(Room room, MeetingNow meeting, List<Participant> present) {
    public RoomDoor {
        present = List.copyOf(present);
    }

    /** All who are no moderators are muted. */
    public boolean allMuted() {
        List<Participant> others =
                present.stream().filter(who -> !who.moderator()).toList();
        return !others.isEmpty() && others.stream().allMatch(Participant::muted);
    }
}
