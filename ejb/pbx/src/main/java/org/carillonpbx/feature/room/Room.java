package org.carillonpbx.feature.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.call.Attendance;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Destination;
import org.carillonpbx.call.Feature;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.MeetingRoom;
import org.carillonpbx.call.Mixing;
import org.carillonpbx.call.RoomKeys.Standing;
import org.carillonpbx.call.RoomPlan;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.treatment.Saying;
import org.carillonpbx.call.treatment.TurnedAway;

/** Lets callers meet in rooms. What it knows of meetings is confined to the lane. */
@ApplicationScoped
public class Room implements Feature {
    private static final String NAME = "room";

    private final Map<String, Meeting> meetings = new HashMap<>();
    private final WrongPins wrongPins = new WrongPins();
    private RoomPlan plan;
    private Mixing mixing;
    private Attendance attendance;

    /** For the container's proxy. */
    protected Room() {}

    @Inject
    public Room(RoomPlan plan, Mixing mixing, Attendance attendance) {
        this.plan = plan;
        this.mixing = mixing;
        this.attendance = attendance;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Destination> numbered(String number) {
        return plan.room(number).map(room -> new Destination(NAME, number));
    }

    @Override
    public Treatment treat(Leg caller, Destination destination, Switchboard switchboard) {
        Optional<MeetingRoom> found = plan.room(destination.argument());
        if (found.isEmpty()) {
            return new TurnedAway(caller, Cause.UNKNOWN_NUMBER);
        }
        MeetingRoom room = found.get();
        if (!room.keys().asks()) {
            return isFull(room)
                    ? new TurnedAway(caller, Cause.BUSY)
                    : entrance(caller, room, Standing.PARTICIPANT, switchboard);
        }
        return wrongPins.tooMany(caller)
                ? new TurnedAway(caller, Cause.DECLINED)
                : new AskingPin(
                        switchboard,
                        caller,
                        room,
                        wrongPins,
                        standing -> switchboard.put(entrance(caller, room, standing, switchboard), caller));
    }

    private boolean isFull(MeetingRoom room) {
        return meeting(room).filter(meeting -> meeting.size() >= room.seats()).isPresent();
    }

    private Optional<Meeting> meeting(MeetingRoom room) {
        return Optional.ofNullable(meetings.get(room.number()));
    }

    private Treatment entrance(Leg caller, MeetingRoom room, Standing standing, Switchboard switchboard) {
        if (isFull(room)) {
            return farewell(caller, "conference-full");
        }
        boolean locked = meeting(room).filter(Meeting::locked).isPresent();
        if (locked && standing != Standing.MODERATOR) {
            return farewell(caller, "conference-locked");
        }
        return new InMeeting(switchboard, caller, standing, () -> open(room, switchboard));
    }

    private static Treatment farewell(Leg caller, String prompt) {
        return new Saying(caller, 1, () -> List.of(new Utterance.Prompt(prompt), new Utterance.Prompt("goodbye")));
    }

    private Meeting open(MeetingRoom room, Switchboard switchboard) {
        return meetings.computeIfAbsent(
                room.number(),
                number -> new Meeting(room, switchboard, mixing, attendance, () -> meetings.remove(number)));
    }
}
