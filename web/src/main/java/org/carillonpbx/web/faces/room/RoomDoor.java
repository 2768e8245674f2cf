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

    /** Nobody is left to be muted. */
    public boolean allMuted() {
        return present.stream().filter(who -> !who.moderator()).allMatch(Participant::muted);
    }
}
