package org.carillonpbx.feature.room;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Moderated;
import org.carillonpbx.call.RoomKeys.Standing;
import org.carillonpbx.call.Switchboard;

/** One caller in a room, until it hangs up or goes elsewhere. A star and a digit after it are for the room. */
final class InMeeting implements Moderated {
    private static final Duration AFTER_STAR = Duration.ofSeconds(3);

    private final Switchboard switchboard;
    private final Leg caller;
    private final Standing standing;
    private final Supplier<Meeting> opening;
    private Optional<Meeting> meeting = Optional.empty();
    private boolean starred;

    InMeeting(Switchboard switchboard, Leg caller, Standing standing, Supplier<Meeting> opening) {
        this.switchboard = switchboard;
        this.caller = caller;
        this.standing = standing;
        this.opening = opening;
    }

    @Override
    public void begin() {
        Optional<Cause> trouble = caller.openMedia();
        if (trouble.isPresent()) {
            caller.hangUp(trouble.get());
            return;
        }
        Meeting entered = opening.get();
        caller.confers(entered.number());
        if (caller.answer()) {
            caller.watchDigits();
            meeting = Optional.of(entered);
            entered.enter(caller, standing);
        } else {
            entered.closeWhereEmpty();
        }
    }

    @Override
    public void onHungUp(Leg leg, Cause cause) {
        meeting.ifPresent(entered -> entered.leave(leg));
    }

    @Override
    public void onTaken(Leg leg) {
        leg.confers("");
        meeting.ifPresent(entered -> entered.leave(leg));
    }

    @Override
    public void onPlayed(Leg leg) {
        meeting.ifPresent(entered -> entered.heard(leg));
    }

    @Override
    public void onDigit(Leg leg, char digit) {
        if (digit == '*') {
            starred = true;
            switchboard.after(this, AFTER_STAR, () -> starred = false);
        } else if (starred) {
            starred = false;
            meeting.ifPresent(entered -> RoomCodes.dialled(digit, leg, entered));
        }
    }

    @Override
    public void mute(Leg leg, boolean on) {
        meeting.ifPresent(entered -> entered.mute(leg, on));
    }

    @Override
    public void gain(Leg leg, double decibels) {
        meeting.ifPresent(entered -> entered.gain(leg, decibels));
    }

    @Override
    public void muteAll(boolean on) {
        meeting.ifPresent(entered -> entered.muteAll(on));
    }

    @Override
    public void lock(boolean on) {
        meeting.ifPresent(entered -> entered.lock(on));
    }

    @Override
    public void record(boolean on) {
        meeting.ifPresent(entered -> entered.record(on, caller));
    }
}
