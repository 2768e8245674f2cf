package org.carillonpbx.feature.prompt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Dictation;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.Utterance;

/**
 * Takes down what a caller says after a tone, plays it back, and keeps it as a prompt when the caller wants that.
 *
 * <pre>
 *  ASKING    → TAKING after the tone
 *  TAKING    → WAITING by any key, silence or length
 *  WAITING   → REVIEWING with what was said; ASKING where it was nothing
 *  REVIEWING → KEEPING by 1, ASKING by 2, LEAVING by 3; what was said is played again where no key comes, twice
 *  KEEPING   → LEAVING
 *  any       → nothing is kept where the caller hangs up before KEEPING
 * </pre>
 */
final class Dictating implements Treatment {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** Longer than whoever takes it down ever takes. */
    private static final Duration LONGEST = Duration.ofMinutes(11);

    private static final Duration BREATH = Duration.ofMillis(400);
    private static final int HEARINGS = 3;
    private static final List<Utterance> ASK =
            List.of(new Utterance.Prompt("record-after-tone"), new Utterance.Tone("beep"));

    private enum State {
        ASKING,
        TAKING,
        WAITING,
        REVIEWING,
        KEEPING,
        LEAVING
    }

    private final Switchboard switchboard;
    private final Leg caller;
    private final String prompt;
    private final Dictation dictation;
    private State state = State.ASKING;
    private Optional<Utterance> said = Optional.empty();
    private int hearings;

    Dictating(Switchboard switchboard, Leg caller, String prompt, Dictation dictation) {
        this.switchboard = switchboard;
        this.caller = caller;
        this.prompt = prompt;
        this.dictation = dictation;
    }

    @Override
    public void begin() {
        ask();
    }

    private void ask(Utterance... before) {
        state = State.ASKING;
        said = Optional.empty();
        hearings = 0;
        List<Utterance> words = new ArrayList<>(List.of(before));
        words.addAll(ASK);
        caller.speech().say(words);
    }

    @Override
    public void onPlayed(Leg leg) {
        switch (state) {
            case ASKING -> take();
            case REVIEWING -> switchboard.after(this, PATIENCE, this::review);
            case LEAVING -> caller.hangUp(Cause.NORMAL);
            default -> {}
        }
    }

    private void take() {
        caller.speech().quiet();
        if (dictation.begin(caller.id())) {
            state = State.TAKING;
            switchboard.after(this, LONGEST, this::troubled);
        } else {
            troubled();
        }
    }

    @Override
    public void onDigit(Leg leg, char digit) {
        switch (state) {
            case TAKING -> {
                state = State.WAITING;
                dictation.end(caller.id());
                switchboard.after(this, PATIENCE, this::troubled);
            }
            case REVIEWING -> chosen(digit);
            default -> {}
        }
    }

    private void chosen(char digit) {
        switch (digit) {
            case '1' -> {
                state = State.KEEPING;
                caller.speech().quiet();
                dictation.keep(caller.id(), prompt, caller.party().number());
                switchboard.after(this, PATIENCE, this::troubled);
            }
            case '2' -> {
                dictation.discard(caller.id());
                ask();
            }
            case '3' -> leave(new Utterance.Prompt("deleted"), new Utterance.Prompt("goodbye"));
            default -> {}
        }
    }

    @Override
    public void onDictated(Leg leg, Optional<Utterance> what) {
        if (state != State.TAKING && state != State.WAITING) {
            return;
        }
        if (what.isEmpty()) {
            ask(new Utterance.Prompt("too-short"));
        } else {
            said = what;
            review();
        }
    }

    private void review() {
        if (hearings++ == HEARINGS) {
            leave(new Utterance.Prompt("deleted"), new Utterance.Prompt("goodbye"));
            return;
        }
        state = State.REVIEWING;
        List<Utterance> words = new ArrayList<>(List.of(new Utterance.Pause(BREATH)));
        said.ifPresent(words::add);
        words.add(new Utterance.Pause(BREATH));
        choice(words, "to-save-press", 1);
        choice(words, "to-record-again-press", 2);
        choice(words, "to-delete-press", 3);
        caller.speech().say(words);
    }

    private static void choice(List<Utterance> words, String what, int key) {
        words.add(new Utterance.Prompt(what));
        words.add(new Utterance.Count(key));
        words.add(new Utterance.Pause(BREATH));
    }

    @Override
    public void onKept(Leg leg, boolean done) {
        if (state == State.KEEPING) {
            if (done) {
                leave(new Utterance.Prompt("saved"), new Utterance.Prompt("goodbye"));
            } else {
                troubled();
            }
        }
    }

    private void troubled() {
        leave(new Utterance.Prompt("cannot-be-saved"), new Utterance.Prompt("please-try-later"));
    }

    private void leave(Utterance... words) {
        if (state != State.KEEPING) {
            dictation.discard(caller.id());
        }
        state = State.LEAVING;
        caller.speech().say(List.of(words));
        switchboard.after(this, LONGEST, () -> caller.hangUp(Cause.NORMAL));
    }

    @Override
    public void onHungUp(Leg leg, Cause cause) {
        if (state != State.KEEPING) {
            dictation.discard(caller.id());
        }
    }
}
