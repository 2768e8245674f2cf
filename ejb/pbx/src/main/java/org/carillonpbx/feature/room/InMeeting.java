package org.carillonpbx.feature.room;

import java.util.Optional;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Moderated;

/** One caller in a room, until it hangs up or goes elsewhere. */
final class InMeeting implements Moderated {
    private final Leg caller;
    private final Meeting meeting;
    private final boolean chimes;

    InMeeting(Leg caller, Meeting meeting, boolean chimes) {
        this.caller = caller;
        this.meeting = meeting;
        this.chimes = chimes;
    }

    @Override
    public void begin() {
        Optional<Cause> trouble = caller.openMedia();
        if (trouble.isPresent()) {
            caller.hangUp(trouble.get());
        } else if (caller.answer()) {
            meeting.enter(caller, chimes);
        }
    }

    @Override
    public void onHungUp(Leg leg, Cause cause) {
        meeting.leave(leg, chimes);
    }

    @Override
    public void onTaken(Leg leg) {
        meeting.leave(leg, chimes);
    }

    @Override
    public void mute(Leg leg, boolean on) {
        meeting.mute(leg, on);
    }

    @Override
    public void gain(Leg leg, double decibels) {
        meeting.gain(leg, decibels);
    }
}
