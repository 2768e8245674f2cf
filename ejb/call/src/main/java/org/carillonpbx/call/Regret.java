package org.carillonpbx.call;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** Tells a caller in words why it cannot go on, as early media, and then by the status. */
final class Regret implements Treatment {
    /** A prompt that is longer is cut off: callers need not pay for patience. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Switchboard switchboard;
    private final Leg caller;
    private final List<Utterance> words;
    private final Cause cause;
    private final OptionalInt reason;

    Regret(Switchboard switchboard, Leg caller, List<Utterance> words, Cause cause, OptionalInt reason) {
        this.switchboard = switchboard;
        this.caller = caller;
        this.words = words;
        this.cause = cause;
        this.reason = reason;
    }

    @Override
    public void begin() {
        if (caller.openMedia().isEmpty() && caller.progress()) {
            caller.speech().say(words);
            switchboard.after(this, LONGEST, this::end);
        } else {
            end();
        }
    }

    @Override
    public void onPlayed(Leg leg) {
        end();
    }

    private void end() {
        caller.hangUp(cause, reason);
    }
}
