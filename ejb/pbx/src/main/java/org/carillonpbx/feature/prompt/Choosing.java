package org.carillonpbx.feature.prompt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.Utterance;

/**
 * Asks a caller for the number of a prompt, {@code #} behind it, unless it dialled that at once. Three times; then the call
 * ends.
 */
final class Choosing implements Treatment {
    private static final List<Utterance> ASK = List.of(new Utterance.Prompt("enter-number"));
    private static final List<Utterance> WRONG =
            List.of(new Utterance.Prompt("invalid-entry"), new Utterance.Prompt("enter-number"));
    private static final List<Utterance> ENOUGH =
            List.of(new Utterance.Prompt("too-many-attempts"), new Utterance.Prompt("goodbye"));
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 3;
    private static final int LONGEST = 20;

    private final Switchboard switchboard;
    private final Leg caller;
    private final StringBuilder digits;
    private final Function<String, Optional<String>> named;
    private final Consumer<String> next;
    private int failures;

    Choosing(
            Switchboard switchboard,
            Leg caller,
            String dialled,
            Function<String, Optional<String>> named,
            Consumer<String> next) {
        this.switchboard = switchboard;
        this.caller = caller;
        this.digits = new StringBuilder(dialled);
        this.named = named;
        this.next = next;
    }

    @Override
    public void begin() {
        Optional<Cause> trouble = caller.openMedia();
        if (trouble.isPresent()) {
            caller.hangUp(trouble.get());
        } else if (caller.answer()) {
            caller.watchDigits();
            if (digits.isEmpty()) {
                ask(ASK);
            } else {
                entered();
            }
        }
    }

    private void ask(List<Utterance> words) {
        digits.setLength(0);
        caller.speech().say(words);
        switchboard.after(this, PATIENCE.plusSeconds(words.size() * 3L), this::entered);
    }

    @Override
    public void onDigit(Leg leg, char digit) {
        if (failures >= ATTEMPTS) {
            return;
        }
        if (digit == '#') {
            entered();
        } else if (digits.length() < LONGEST) {
            if (digits.isEmpty()) {
                caller.speech().quiet();
            }
            digits.append(digit);
            switchboard.after(this, PATIENCE, this::entered);
        }
    }

    private void entered() {
        Optional<String> prompt = named.apply(digits.toString());
        if (prompt.isPresent()) {
            next.accept(prompt.get());
        } else if (++failures < ATTEMPTS) {
            ask(WRONG);
        } else {
            caller.speech().say(ENOUGH);
            switchboard.after(this, PATIENCE, () -> caller.hangUp(Cause.NORMAL));
        }
    }

    @Override
    public void onPlayed(Leg leg) {
        if (failures >= ATTEMPTS) {
            caller.hangUp(Cause.NORMAL);
        }
    }
}
