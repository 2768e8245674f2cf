package org.carillonpbx.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import org.carillonpbx.call.Attendee;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Gathering;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Moderated;
import org.carillonpbx.call.SwitchboardPost;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.room.control.RoomBoard;
import org.carillonpbx.room.control.RoomNews;

/** Who is in the rooms now: seen from memory, and moderated through the switchboard. Thread-safe, never waits. */
@ApplicationScoped
public class LiveRooms {
    private static final double LEAST_GAIN = -40;
    private static final double MOST_GAIN = 20;

    private RoomBoard board;
    private RoomNews news;
    private SwitchboardPost switchboard;

    /** For the container's proxy. */
    protected LiveRooms() {}

    @Inject
    public LiveRooms(RoomBoard board, RoomNews news, SwitchboardPost switchboard) {
        this.board = board;
        this.news = news;
        this.switchboard = switchboard;
    }

    /** Changes in rooms that those who watch them were not told of, since the start. */
    public long untold() {
        return news.lost();
    }

    /** In the order in which they came. */
    public List<Participant> participants(String room) {
        return board.presentIn(room).stream().map(this::shown).toList();
    }

    private Participant shown(Attendee attendee) {
        return new Participant(
                attendee.leg().value(),
                attendee.call().value(),
                attendee.party().number(),
                attendee.party().name(),
                attendee.since(),
                attendee.moderator(),
                attendee.waiting(),
                attendee.muted(),
                attendee.gain(),
                board.isTalking(attendee.leg()));
    }

    /** The room as a whole. */
    public MeetingNow meeting(String room) {
        Gathering now = board.gathering(room);
        return new MeetingNow(now.locked(), now.recorded(), now.present().size());
    }

    /** Lets only moderators in from now on, or everybody. */
    public void lock(String room, boolean on) {
        order(somebody(room).value(), (meeting, who) -> meeting.lock(on));
    }

    /** Mutes all who are no moderators, or lets them be heard again; who comes later is heard. */
    public void muteAll(String room, boolean on) {
        order(somebody(room).value(), (meeting, who) -> meeting.muteAll(on));
    }

    /** Has what is said written down from now on, or no more; everybody is told. */
    public void record(String room, boolean on) {
        order(somebody(room).value(), (meeting, who) -> meeting.record(on));
    }

    private LegId somebody(String room) {
        return board.presentIn(room).stream()
                .map(Attendee::leg)
                .findFirst()
                .orElseThrow(() -> new Problem(Problem.Kind.CONFLICT, "Nobody is in room " + room + "."));
    }

    /**
     * Changes how somebody is heard; what is empty stays as it is.
     *
     * @param gain dB, -40 to 20
     */
    public void moderate(String room, String leg, Optional<Boolean> muted, OptionalDouble gain) {
        find(room, leg);
        if (gain.isPresent() && !(gain.getAsDouble() >= LEAST_GAIN && gain.getAsDouble() <= MOST_GAIN)) {
            throw new Problem(
                    Problem.Kind.INVALID,
                    "The gain is not as it should be.",
                    List.of(new Violation("gain", "-40 to 20")));
        }
        muted.ifPresent(on -> order(leg, (meeting, who) -> meeting.mute(who, on)));
        gain.ifPresent(decibels -> order(leg, (meeting, who) -> meeting.gain(who, decibels)));
    }

    private void order(String leg, BiConsumer<Moderated, Leg> order) {
        switchboard.post(board -> board.legs().stream()
                .filter(one -> one.id().value().equals(leg))
                .findFirst()
                .ifPresent(one -> board.chargeOf(one)
                        .filter(Moderated.class::isInstance)
                        .ifPresent(meeting -> order.accept((Moderated) meeting, one))));
    }

    /** Sends somebody out: its call ends. */
    public void sendOut(String room, String leg) {
        Attendee attendee = find(room, leg);
        switchboard.post(board -> board.hangUp(attendee.call(), Cause.ADMINISTRATOR));
    }

    private Attendee find(String room, String leg) {
        return board.presentIn(room).stream()
                .filter(attendee -> attendee.leg().value().equals(leg))
                .findFirst()
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "Nobody of that name is in room " + room + "."));
    }
}
