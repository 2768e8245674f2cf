package org.carillonpbx.feature.echo;

import java.util.List;
import java.util.Optional;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.Utterance;

/**
 * A caller is told what this is, and then hears itself until it hangs up or has done so for long enough. A key cuts the words
 * short.
 */
final class HearingOneself implements Treatment {
    private static final List<Utterance> WORDS = List.of(new Utterance.Prompt("echo-test"), new Utterance.Tone("beep"));

    private final Switchboard switchboard;
    private final Leg caller;
    private boolean heard;

    HearingOneself(Switchboard switchboard, Leg caller) {
        this.switchboard = switchboard;
        this.caller = caller;
    }

    @Override
    public void begin() {
        Optional<Cause> trouble = caller.openMedia();
        if (trouble.isPresent()) {
            caller.hangUp(trouble.get());
        } else if (caller.answer()) {
            caller.speech().say(WORDS);
            switchboard.after(this, Echo.LONGEST, () -> caller.hangUp(Cause.NORMAL));
        }
    }

    @Override
    public void onPlayed(Leg leg) {
        hear();
    }

    @Override
    public void onDigit(Leg leg, char digit) {
        hear();
    }

    private void hear() {
        if (!heard) {
            heard = true;
            caller.echo();
        }
    }
}
