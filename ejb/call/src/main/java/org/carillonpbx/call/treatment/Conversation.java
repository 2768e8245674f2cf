package org.carillonpbx.call.treatment;

import java.util.Objects;
import java.util.OptionalInt;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Dialpad;
import org.carillonpbx.call.InCallDigits;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Speech;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.Voice;

/**
 * Two parties talk until one of them hangs up. Where one is taken elsewhere, the other one is hung up unless it is taken
 * along.
 */
public final class Conversation implements Treatment {
    private final Switchboard switchboard;
    private final Leg one;
    private final Leg other;
    private final InCallDigits digits;

    public Conversation(Switchboard switchboard, Leg one, Leg other) {
        this.switchboard = Objects.requireNonNull(switchboard, "switchboard");
        this.one = Objects.requireNonNull(one, "one");
        this.other = Objects.requireNonNull(other, "other");
        this.digits = new InCallDigits(switchboard);
    }

    @Override
    public void begin() {
        if (one.live() && other.live()) {
            one.connect(other);
            musicWhereHeld(one);
            musicWhereHeld(other);
            switchboard.companions().talk(one, other, switchboard);
        } else {
            partnerOf(one.live() ? other : one).hangUp(Cause.NORMAL);
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
        digits.pressed(leg, partnerOf(leg), digit);
    }

    @Override
    public void onUnheardDigit(Leg leg, char digit) {
        partnerOf(leg).press(digit, Dialpad.Manner.AGREED);
    }

    /** Who is left waiting hears music. */
    @Override
    public void onHeld(Leg leg, boolean holds) {
        Speech waiting = partnerOf(leg).speech();
        if (holds) {
            waiting.music(Voice.USUAL_MUSIC);
        } else {
            waiting.quiet();
        }
    }

    private void musicWhereHeld(Leg leg) {
        if (leg.held()) {
            onHeld(leg, true);
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
