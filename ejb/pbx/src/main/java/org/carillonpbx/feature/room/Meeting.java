package org.carillonpbx.feature.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.carillonpbx.call.Attendance;
import org.carillonpbx.call.Attendee;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Gathering;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.MeetingRoom;
import org.carillonpbx.call.Mixing;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.RecordingId;
import org.carillonpbx.call.RoomKeys.Standing;
import org.carillonpbx.call.RoomRecordingOrder;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.Voice;

/**
 * Those who are in one room now. Where the room waits for a moderator, all others hear music while none is there. Confined to the
 * lane.
 */
final class Meeting {
    private final MeetingRoom room;
    private final Switchboard switchboard;
    private final Mixing mixing;
    private final Attendance attendance;
    private final Runnable onEmpty;
    private final Map<LegId, Member> present = new LinkedHashMap<>();
    private Optional<RecordingId> recording = Optional.empty();
    private boolean locked;

    private record Member(Leg leg, Attendee attendee) {
        boolean seated() {
            return !attendee.waiting();
        }
    }

    Meeting(MeetingRoom room, Switchboard switchboard, Mixing mixing, Attendance attendance, Runnable onEmpty) {
        this.room = room;
        this.switchboard = switchboard;
        this.mixing = mixing;
        this.attendance = attendance;
        this.onEmpty = onEmpty;
    }

    String number() {
        return room.number();
    }

    int size() {
        return present.size();
    }

    boolean locked() {
        return locked;
    }

    boolean recorded() {
        return recording.filter(switchboard.recorder()::isRunning).isPresent();
    }

    Optional<Attendee> attendee(Leg leg) {
        return Optional.ofNullable(present.get(leg.id())).map(Member::attendee);
    }

    void enter(Leg leg, Standing standing) {
        boolean moderator = standing == Standing.MODERATOR;
        boolean waiting = room.waits() && !moderator && !moderated();
        Member member = new Member(
                leg, new Attendee(leg.id(), leg.call(), leg.party(), leg.since(), moderator, waiting, false, 0));
        present.put(leg.id(), member);
        if (waiting) {
            tell(leg, "conference-waiting");
        } else {
            sit(member);
            if (moderator && room.waits()) {
                List.copyOf(present.values()).stream()
                        .filter(other -> !other.seated())
                        .forEach(other -> sit(changed(other, attendee -> attendee.waiting(false))));
            }
        }
        tellAll();
    }

    private boolean moderated() {
        return present.values().stream().anyMatch(member -> member.attendee().moderator());
    }

    private void sit(Member member) {
        Leg leg = member.leg();
        leg.speech().quiet();
        mixing.join(room.number(), leg.id(), Mixing.Part.PARTY);
        if (member.attendee().muted()) {
            mixing.mute(leg.id(), true);
        }
        if (member.attendee().gain() != 0) {
            mixing.gain(leg.id(), member.attendee().gain());
        }
        boolean others = present.values().stream().anyMatch(other -> other.leg() != leg && other.seated());
        if (room.chimes() && others) {
            mixing.chime(room.number(), true);
        }
        if (recorded()) {
            tell(leg, "recording-on");
        } else if (room.recorded() && !others) {
            begin(leg, room.number(), false);
        }
    }

    /** Does nothing where it is not in the room. */
    void leave(Leg leg) {
        Member gone = present.remove(leg.id());
        if (gone == null) {
            return;
        }
        leg.speech().quiet();
        if (gone.seated()) {
            mixing.leave(leg.id());
            boolean others = present.values().stream().anyMatch(Member::seated);
            if (room.chimes() && others) {
                mixing.chime(room.number(), false);
            }
        }
        if (gone.attendee().moderator() && room.waits() && !moderated()) {
            List.copyOf(present.values()).stream().filter(Member::seated).forEach(this::wait);
        }
        if (present.values().stream().noneMatch(Member::seated)) {
            stopRecording();
        }
        tellAll();
        closeWhereEmpty();
    }

    private void wait(Member member) {
        mixing.leave(member.leg().id());
        changed(member, attendee -> attendee.waiting(true));
        tell(member.leg(), "conference-waiting");
    }

    /** Nobody has come, or all have gone. */
    void closeWhereEmpty() {
        if (present.isEmpty()) {
            onEmpty.run();
        }
    }

    /** It has been told what it was to be told. */
    void heard(Leg leg) {
        if (attendee(leg).filter(Attendee::waiting).isPresent()) {
            leg.speech().music(Voice.USUAL_MUSIC);
        } else {
            leg.speech().quiet();
        }
    }

    /** Tells somebody something that nobody else hears. */
    void tell(Leg leg, String prompt) {
        leg.speech().say(List.of(new Utterance.Prompt(prompt)));
    }

    void mute(Leg leg, boolean on) {
        mixing.mute(leg.id(), on);
        change(leg, attendee -> attendee.muted(on));
    }

    void gain(Leg leg, double decibels) {
        mixing.gain(leg.id(), decibels);
        change(leg, attendee -> attendee.gain(decibels));
    }

    /** Whether all who are no moderators are muted. */
    boolean allMuted() {
        List<Member> participants = participants();
        return !participants.isEmpty()
                && participants.stream().allMatch(member -> member.attendee().muted());
    }

    void muteAll(boolean on) {
        for (Member member : participants()) {
            mixing.mute(member.leg().id(), on);
            changed(member, attendee -> attendee.muted(on));
        }
        tellAll();
    }

    private List<Member> participants() {
        return present.values().stream()
                .filter(member -> !member.attendee().moderator())
                .toList();
    }

    void lock(boolean on) {
        locked = on;
        tellAll();
    }

    /** Ends the call of whoever came last and is no moderator. */
    void sendOutLast() {
        List<Member> others = new ArrayList<>(participants());
        if (!others.isEmpty()) {
            switchboard.hangUp(others.get(others.size() - 1).leg().call(), Cause.ADMINISTRATOR);
        }
    }

    /** All hear that it is recorded from now on, or no more. */
    void record(boolean on, Leg by) {
        if (on == recorded()) {
            return;
        }
        if (on) {
            begin(by, by.party().number(), true);
        } else {
            stopRecording();
            tellSeated("recording-off");
        }
        tellAll();
    }

    private void begin(Leg by, String owner, boolean demanded) {
        recording = switchboard
                .recorder()
                .recordRoom(new RoomRecordingOrder(
                        by.call(), by.id(), by.party(), new Party(room.number(), room.name()), owner, demanded));
        if (recording.isPresent()) {
            tellSeated("recording-on");
        }
    }

    private void stopRecording() {
        recording.ifPresent(switchboard.recorder()::stop);
        recording = Optional.empty();
    }

    private void tellSeated(String prompt) {
        present.values().stream().filter(Member::seated).forEach(member -> tell(member.leg(), prompt));
    }

    private void change(Leg leg, UnaryOperator<Attendee> change) {
        Optional.ofNullable(present.get(leg.id())).ifPresent(member -> changed(member, change));
        tellAll();
    }

    private Member changed(Member member, UnaryOperator<Attendee> change) {
        Member after = new Member(member.leg(), change.apply(member.attendee()));
        present.replace(member.leg().id(), after);
        return after;
    }

    private void tellAll() {
        attendance.attended(
                room.number(),
                new Gathering(
                        locked,
                        recorded(),
                        present.values().stream().map(Member::attendee).toList()));
    }
}
