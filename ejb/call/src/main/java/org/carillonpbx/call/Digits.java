package org.carillonpbx.call;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * The digits of one leg, both ways: those that its phone is made to hear, and those that its party presses, each told once to
 * whoever is in charge of the leg. Confined to the lane.
 */
final class Digits {
    private static final Duration PRESS = Duration.ofMillis(100);

    private final Leg leg;
    private final Switchboard switchboard;
    private final Keypad keypad;

    Digits(Leg leg, Switchboard switchboard) {
        this.leg = leg;
        this.switchboard = switchboard;
        this.keypad = new Keypad(switchboard.ports().timers());
    }

    void press(char digit, Dialpad.Manner manner) {
        if (leg.live()) {
            switchboard.ports().dialpad().press(leg.id(), digit, PRESS, manner);
        }
    }

    void watch() {
        if (leg.live()) {
            switchboard.ports().dialpad().watch(leg.id());
        }
    }

    /** Heard in its media. */
    void pressed(char digit) {
        if (leg.live() && keypad.hears(digit)) {
            tell(treatment -> treatment.onDigit(leg, digit));
        }
    }

    /** Told by its signalling. */
    void signalled(char digit) {
        if (leg.live() && keypad.isTold(digit, alone -> tell(treatment -> treatment.onUnheardDigit(leg, alone)))) {
            tell(treatment -> treatment.onDigit(leg, digit));
        }
    }

    private void tell(Consumer<Treatment> news) {
        switchboard.chargeOf(leg).ifPresent(news);
    }

    void close() {
        keypad.close();
    }
}
