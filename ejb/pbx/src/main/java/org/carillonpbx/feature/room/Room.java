package org.carillonpbx.feature.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.call.Attendance;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Destination;
import org.carillonpbx.call.Feature;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.MeetingRoom;
import org.carillonpbx.call.Mixing;
import org.carillonpbx.call.RoomPlan;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.treatment.TurnedAway;

/** Lets callers meet in rooms. What it knows of meetings is confined to the lane. */
@ApplicationScoped
public class Room implements Feature {
    private static final String NAME = "room";

    private final Map<String, Meeting> meetings = new HashMap<>();
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
        Optional<MeetingRoom> room = plan.room(destination.argument());
        if (room.isEmpty()) {
            return new TurnedAway(caller, Cause.UNKNOWN_NUMBER);
        }
        Meeting meeting = meetings.computeIfAbsent(
                destination.argument(), number -> new Meeting(number, mixing, attendance, meetings::remove));
        if (meeting.size() >= room.get().seats()) {
            return new TurnedAway(caller, Cause.BUSY);
        }
        return new InMeeting(caller, meeting, room.get().chimes());
    }
}
