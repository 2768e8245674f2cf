package org.carillonpbx.room.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carillonpbx.call.Attendance;
import org.carillonpbx.call.Attendee;
import org.carillonpbx.call.Gathering;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.MeetingRoom;
import org.carillonpbx.call.RoomKeys;
import org.carillonpbx.call.RoomPlan;
import org.carillonpbx.room.boundary.Room;
import org.carillonpbx.room.boundary.RoomVisited;

/** The rooms there are, and who is in them, in memory. Thread-safe, takes no lock that a reader waits for. */
@ApplicationScoped
public class RoomBoard implements RoomPlan, Attendance {
    private final Map<String, Gathering> gatherings = new ConcurrentHashMap<>();
    private final Map<String, Roster> rosters = new ConcurrentHashMap<>();
    private final Map<LegId, Boolean> talking = new ConcurrentHashMap<>();
    private final Consumer<RoomVisited> visited;
    private volatile Map<String, MeetingRoom> rooms = Map.of();

    /** For the container's proxy. */
    protected RoomBoard() {
        this(news -> {});
    }

    /** What it tells of goes on on another thread: the lane goes on meanwhile. */
    @Inject
    public RoomBoard(RoomNews news) {
        this((Consumer<RoomVisited>) news::visited);
    }

    RoomBoard(Consumer<RoomVisited> visited) {
        this.visited = visited;
    }

    /** Hangs up what was read of the database last. */
    public void replace(List<Room> read, Map<String, RoomKeys> keys) {
        rooms = read.stream()
                .map(room -> new MeetingRoom(
                        room.number(),
                        room.name(),
                        room.chimes(),
                        room.seats(),
                        keys.getOrDefault(room.number(), RoomKeys.NONE),
                        room.waitsForModerator(),
                        room.recorded()))
                .collect(Collectors.toUnmodifiableMap(MeetingRoom::number, Function.identity()));
        rosters.keySet().retainAll(rooms.keySet());
    }

    @Override
    public Optional<MeetingRoom> room(String number) {
        return Optional.ofNullable(rooms.get(number));
    }

    @Override
    public void attended(String room, Gathering now) {
        Gathering before = now.present().isEmpty()
                ? Optional.ofNullable(gatherings.remove(room)).orElse(Gathering.NOBODY)
                : Optional.ofNullable(gatherings.put(room, now)).orElse(Gathering.NOBODY);
        now.present().forEach(attendee -> talking.putIfAbsent(attendee.leg(), false));
        before.present().stream()
                .map(Attendee::leg)
                .filter(leg -> now.present().stream()
                        .noneMatch(attendee -> attendee.leg().equals(leg)))
                .forEach(talking::remove);
        rosters.compute(room, (number, roster) -> (roster == null ? Roster.NOBODY : roster).with(now));
        visited.accept(new RoomVisited(room));
    }

    @Override
    public void talking(LegId leg, boolean on) {
        talking.computeIfPresent(leg, (known, was) -> on);
    }

    /** The room as it is now. */
    public Gathering gathering(String room) {
        return gatherings.getOrDefault(room, Gathering.NOBODY);
    }

    /** Those in the room, in the order in which they came. */
    public List<Attendee> presentIn(String room) {
        return gathering(room).present();
    }

    /** Who is in it and was so lately, for those who watch it. */
    public Roster roster(String room) {
        return rosters.getOrDefault(room, Roster.NOBODY);
    }

    public boolean isTalking(LegId leg) {
        return talking.getOrDefault(leg, false);
    }
}
