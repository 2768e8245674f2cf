package org.carillonpbx.media.plane;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carillonpbx.media.RoomKey;
import org.carillonpbx.media.mix.Room;
import org.carillonpbx.media.strand.Strand;

/** A room, the strand that it lives on, and who is in it. Guarded by the plane's lock; the room is the strand's. */
record RoomPlace(RoomKey key, Strand strand, Room room, Set<Port> members, List<Cast> casts) {
    RoomPlace(RoomKey key, Strand strand) {
        this(key, strand, new Room(), new HashSet<>(), new ArrayList<>());
    }
}
