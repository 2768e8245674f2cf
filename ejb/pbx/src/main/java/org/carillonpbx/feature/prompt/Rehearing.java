package org.carillonpbx.feature.prompt;

import java.time.Duration;
import java.util.List;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.Utterance;

/** Plays a prompt to a caller that is up, and ends the call. */
final class Rehearing implements Treatment {
    private final Leg caller;
    private final String prompt;

    Rehearing(Leg caller, String prompt) {
        this.caller = caller;
        this.prompt = prompt;
    }

    @Override
    public void begin() {
        caller.speech()
                .say(List.of(
                        new Utterance.Pause(Duration.ofMillis(300)),
                        new Utterance.Prompt(prompt),
                        new Utterance.Pause(Duration.ofMillis(500))));
    }

    @Override
    public void onPlayed(Leg leg) {
        caller.hangUp(Cause.NORMAL);
    }
}
