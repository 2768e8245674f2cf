package org.carillonpbx.call.treatment;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Dialpad;
import org.carillonpbx.call.InCallDigits;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.Voice;

/**
 * Two parties talk until one of them hangs up; what they have to be told comes before that. Where one is taken elsewhere, the other one is hung up unless it is taken
 * along.
 */
public final class Conversation implements Treatment {
    private static final Duration LONGEST_FOREWORD = Duration.ofSeconds(20);

    private final Switchboard switchboard;
    private final Leg one;
    private final Leg other;
    private final InCallDigits digits;
    private final Set<Leg> listening = new HashSet<>();
    private boolean talking;

    public Conversation(Switchboard switchboard, Leg one, Leg other) {
        this.switchboard = Objects.requireNonNull(switchboard, "switchboard");
        this.one = Objects.requireNonNull(one, "one");
        this.other = Objects.requireNonNull(other, "other");
        this.digits = new InCallDigits(switchboard);
    }

    @Override
    public void begin() {
        if (one.live() && other.live()) {
            foreword(switchboard.companions().foreword(one, other));
        } else {
            partnerOf(one.live() ? other : one).hangUp(Cause.NORMAL);
        }
    }

    /** Both hear this first; a phone that hears nobody at present is not waited for. */
    private void foreword(List<Utterance> words) {
        if (words.isEmpty()) {
            talk();
            return;
        }
        listening.addAll(List.of(one, other));
        switchboard.after(this, LONGEST_FOREWORD, this::talk);
        one.speech().say(words);
        other.speech().say(words);
    }

    private void talk() {
        if (talking) {
            return;
        }
        talking = true;
        listening.clear();
        one.connect(other);
        musicWhereHeld(one);
        musicWhereHeld(other);
        switchboard.companions().talk(one, other, switchboard);
    }

    /** What was said to one of them is over: it hears the other one again. */
    @Override
    public void onPlayed(Leg leg) {
        if (talking) {
            hears(leg);
        } else if (listening.remove(leg) && listening.isEmpty()) {
            talk();
        }
    }

    private void hears(Leg leg) {
        if (partnerOf(leg).held()) {
            leg.speech().music(Voice.USUAL_MUSIC);
        } else {
            leg.speech().quiet();
        }
    }

    @Override
    public void onHungUp(Leg leg, Cause cause) {
        switchboard.companions().parted(one, other, switchboard);
        leave(partnerOf(leg), cause, leg.q850());
    }

    @Override
    public void onTaken(Leg leg) {
        switchboard.companions().parted(one, other, switchboard);
        leave(partnerOf(leg), Cause.NORMAL, OptionalInt.empty());
    }

    @Override
    public void onDigit(Leg leg, char digit) {
        if (talking) {
            digits.pressed(leg, partnerOf(leg), digit);
        }
    }

    @Override
    public void onUnheardDigit(Leg leg, char digit) {
        partnerOf(leg).press(digit, Dialpad.Manner.AGREED);
    }

    /** Who is left waiting hears music. */
    @Override
    public void onHeld(Leg leg, boolean holds) {
        if (!talking) {
            return;
        }
        hears(partnerOf(leg));
        switchboard.companions().held(leg, partnerOf(leg), holds, switchboard);
    }

    private void musicWhereHeld(Leg leg) {
        if (leg.held()) {
            partnerOf(leg).speech().music(Voice.USUAL_MUSIC);
        }
    }

    private void leave(Leg leg, Cause cause, OptionalInt reason) {
        if (switchboard.chargeOf(leg).filter(charge -> charge == this).isPresent()) {
            leg.hangUp(cause, reason);
        }
    }

    private Leg partnerOf(Leg leg) {
        return leg == one ? other : one;
    }
}
