package org.carillonpbx.feature.room;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.carillonpbx.call.Attendance;
import org.carillonpbx.call.Attendee;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Mixing;

/** Those who are in one room now. Confined to the lane. */
final class Meeting {
    private final String room;
    private final Mixing mixing;
    private final Attendance attendance;
    private final Consumer<String> onEmpty;
    private final Map<LegId, Attendee> present = new LinkedHashMap<>();

    Meeting(String room, Mixing mixing, Attendance attendance, Consumer<String> onEmpty) {
        this.room = room;
        this.mixing = mixing;
        this.attendance = attendance;
        this.onEmpty = onEmpty;
    }

    int size() {
        return present.size();
    }

    void enter(Leg leg, boolean chimes) {
        mixing.join(room, leg.id(), Mixing.Part.PARTY);
        if (chimes && !present.isEmpty()) {
            mixing.chime(room, true);
        }
        present.put(leg.id(), new Attendee(leg.id(), leg.call(), leg.party(), leg.since(), false, 0));
        tell();
    }

    /** Does nothing where it is not in the room. */
    void leave(Leg leg, boolean chimes) {
        if (present.remove(leg.id()) == null) {
            return;
        }
        mixing.leave(leg.id());
        if (chimes && !present.isEmpty()) {
            mixing.chime(room, false);
        }
        tell();
        if (present.isEmpty()) {
            onEmpty.accept(room);
        }
    }

    void mute(Leg leg, boolean on) {
        mixing.mute(leg.id(), on);
        present.computeIfPresent(
                leg.id(), (id, was) -> new Attendee(id, was.call(), was.party(), was.since(), on, was.gain()));
        tell();
    }

    void gain(Leg leg, double decibels) {
        mixing.gain(leg.id(), decibels);
        present.computeIfPresent(
                leg.id(), (id, was) -> new Attendee(id, was.call(), was.party(), was.since(), was.muted(), decibels));
        tell();
    }

    private void tell() {
        attendance.attended(room, List.copyOf(present.values()));
    }
}
