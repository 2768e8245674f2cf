package org.carillonpbx.call.treatment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.Utterance;

/** Answers a caller, says the same thing to it a few times, and hangs up. */
public final class Saying implements Treatment {
    private final Leg caller;
    private final Supplier<List<Utterance>> words;
    private int left;

    /** @param words asked for each time, on the lane */
    public Saying(Leg caller, int times, Supplier<List<Utterance>> words) {
        this.caller = Objects.requireNonNull(caller, "caller");
        this.words = Objects.requireNonNull(words, "words");
        this.left = times;
    }

    @Override
    public void begin() {
        Optional<Cause> trouble = caller.openMedia();
        if (trouble.isPresent()) {
            caller.hangUp(trouble.get());
        } else if (caller.answer()) {
            onPlayed(caller);
        }
    }

    @Override
    public void onPlayed(Leg leg) {
        if (left-- > 0) {
            caller.speech().say(words.get());
        } else {
            caller.hangUp(Cause.NORMAL);
        }
    }
}
