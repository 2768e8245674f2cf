package org.carillonpbx.web.faces.room;

import java.util.List;
import org.carillonpbx.room.boundary.Participant;
import org.carillonpbx.room.boundary.Room;

/** A room with those who are in it. */
public record RoomDoor(Room room, List<Participant> present) {
    public RoomDoor {
        present = List.copyOf(present);
    }
}
