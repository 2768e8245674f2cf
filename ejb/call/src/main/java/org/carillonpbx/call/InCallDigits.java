package org.carillonpbx.call;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Listens for codes in what the two parties of a conversation dial. A code is dialled without a pause of more than
 * {@value #PAUSE_SECONDS} s; digits that are none are forgotten. Confined to the lane.
 */
public final class InCallDigits {
    private static final int PAUSE_SECONDS = 3;

    private final Switchboard switchboard;
    private final Map<LegId, Dialled> dialled = new HashMap<>();

    private record Dialled(String digits, Duration at) {}

    public InCallDigits(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    /** Takes a digit of one of the two. */
    public void pressed(Leg by, Leg other, char digit) {
        Duration now = switchboard.ports().timers().uptime();
        Dialled before = dialled.remove(by.id());
        boolean late = before == null || now.minus(before.at()).compareTo(Duration.ofSeconds(PAUSE_SECONDS)) > 0;
        String alone = Character.toString(digit);
        String digits = late ? alone : before.digits() + digit;
        Companions companions = switchboard.companions();
        if (!companions.goesOn(digits)) {
            digits = alone; // a star too many before a code
        }
        String code = digits;
        companions
                .named(code)
                .ifPresentOrElse(
                        action -> action.dialled(by, other, switchboard), () -> remember(by, new Dialled(code, now)));
    }

    private void remember(Leg by, Dialled digits) {
        if (switchboard.companions().goesOn(digits.digits())) {
            dialled.put(by.id(), digits);
        }
    }
}
