package org.carillonpbx.feature.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.MeetingRoom;
import org.carillonpbx.call.RoomKeys.Standing;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.Utterance;

/**
 * Asks a caller for a room's PIN. The digits end with a pound or a pause; a star begins them anew. Three wrong ones, and it is
 * sent away. What was typed is in no event but the digits' own.
 */
final class AskingPin implements Treatment {
    private static final int TRIES = 3;
    private static final int LONGEST = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FAREWELL = Duration.ofSeconds(15);

    private final Switchboard switchboard;
    private final Leg caller;
    private final MeetingRoom room;
    private final WrongPins wrongPins;
    private final Consumer<Standing> entrance;
    private final StringBuilder digits = new StringBuilder();
    private int tries;

    AskingPin(Switchboard switchboard, Leg caller, MeetingRoom room, WrongPins wrongPins, Consumer<Standing> entrance) {
        this.switchboard = switchboard;
        this.caller = caller;
        this.room = room;
        this.wrongPins = wrongPins;
        this.entrance = entrance;
    }

    @Override
    public void begin() {
        Optional<Cause> trouble = caller.openMedia();
        if (trouble.isPresent()) {
            caller.hangUp(trouble.get());
            return;
        }
        caller.confers(room.number());
        if (caller.answer()) {
            caller.watchDigits();
            ask();
        }
    }

    private void ask(String... before) {
        digits.setLength(0);
        List<Utterance> words = new ArrayList<>();
        for (String prompt : before) {
            words.add(new Utterance.Prompt(prompt));
        }
        words.add(new Utterance.Prompt("enter-pin"));
        caller.speech().say(words);
        listen();
    }

    private void listen() {
        switchboard.after(this, PATIENCE, this::judge);
    }

    @Override
    public void onDigit(Leg leg, char digit) {
        if (tries >= TRIES) {
            return;
        }
        caller.speech().quiet();
        if (digit == '#') {
            judge();
        } else if (digit == '*') {
            ask();
        } else {
            digits.append(digit);
            if (digits.length() == LONGEST) {
                judge();
            } else {
                listen();
            }
        }
    }

    private void judge() {
        Optional<Standing> standing = room.keys().admits(digits.toString());
        if (standing.isPresent()) {
            wrongPins.forget(caller);
            entrance.accept(standing.get());
            return;
        }
        if (!digits.isEmpty()) { // who says nothing guesses nothing
            wrongPins.add(caller, caller.since());
        }
        if (++tries < TRIES) {
            ask("pin-wrong");
        } else {
            caller.speech().say(List.of(new Utterance.Prompt("too-many-attempts"), new Utterance.Prompt("goodbye")));
            switchboard.after(this, FAREWELL, this::sendAway);
        }
    }

    @Override
    public void onPlayed(Leg leg) {
        if (tries >= TRIES) {
            sendAway();
        }
    }

    private void sendAway() {
        caller.hangUp(Cause.NORMAL);
    }

    @Override
    public void onTaken(Leg leg) {
        caller.confers("");
        caller.speech().quiet();
    }
}
