package org.carillonpbx.media.plane;

import java.util.Optional;
import org.carillonpbx.media.DigitManner;
import org.carillonpbx.media.sdp.Agreement;
import org.carillonpbx.media.sdp.Format;

/** How a digit that one party presses reaches the other, where it does not get there with what is passed on anyway. */
final class DigitWay {
    private DigitWay() {}

    /** Whether a party's digits come as tones, if at all. */
    static boolean inTheSound(Agreement from) {
        return from.incoming().stream().noneMatch(Format::isEvent);
    }

    /** Empty where both know telephone-events, which are passed on, or neither does, and the tones are. */
    static Optional<DigitManner> between(Agreement from, Agreement to) {
        boolean hears = !inTheSound(from);
        boolean takes = to.outgoing().stream().anyMatch(Format::isEvent);
        if (hears == takes || !from.direction().receives() || !to.direction().sends()) {
            return Optional.empty();
        }
        return Optional.of(takes ? DigitManner.EVENT : DigitManner.TONE);
    }
}
