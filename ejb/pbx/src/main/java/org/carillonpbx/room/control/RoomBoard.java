package org.carillonpbx.room.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carillonpbx.call.Attendance;
import org.carillonpbx.call.Attendee;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.MeetingRoom;
import org.carillonpbx.call.RoomPlan;
import org.carillonpbx.room.boundary.Room;

/** The rooms there are, and who is in them, in memory. Thread-safe, takes no lock that a reader waits for. */
@ApplicationScoped
public class RoomBoard implements RoomPlan, Attendance {
    private final Map<String, List<Attendee>> present = new ConcurrentHashMap<>();
    private final Map<LegId, Boolean> talking = new ConcurrentHashMap<>();
    private volatile Map<String, MeetingRoom> rooms = Map.of();

    /** Hangs up what was read of the database last. */
    public void replace(List<Room> read) {
        rooms = read.stream()
                .map(room -> new MeetingRoom(room.number(), room.name(), room.chimes(), room.seats()))
                .collect(Collectors.toUnmodifiableMap(MeetingRoom::number, Function.identity()));
    }

    @Override
    public Optional<MeetingRoom> room(String number) {
        return Optional.ofNullable(rooms.get(number));
    }

    @Override
    public void attended(String room, List<Attendee> now) {
        List<Attendee> before = now.isEmpty()
                ? Optional.ofNullable(present.remove(room)).orElse(List.of())
                : Optional.ofNullable(present.put(room, List.copyOf(now))).orElse(List.of());
        now.forEach(attendee -> talking.putIfAbsent(attendee.leg(), false));
        before.stream()
                .map(Attendee::leg)
                .filter(leg -> now.stream().noneMatch(attendee -> attendee.leg().equals(leg)))
                .forEach(talking::remove);
    }

    @Override
    public void talking(LegId leg, boolean on) {
        talking.computeIfPresent(leg, (known, was) -> on);
    }

    /** Those in the room, in the order in which they came. */
    public List<Attendee> presentIn(String room) {
        return present.getOrDefault(room, List.of());
    }

    public boolean isTalking(LegId leg) {
        return talking.getOrDefault(leg, false);
    }
}
