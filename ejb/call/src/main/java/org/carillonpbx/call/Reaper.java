package org.carillonpbx.call;

import java.time.Duration;

/** Ends what outlived its limits, so that no leg stays for ever however its far side or its treatment failed. */
public final class Reaper {
    private static final Duration ROUND = Duration.ofSeconds(30);

    private final Switchboard switchboard;
    private final Limits limits;

    public Reaper(Switchboard switchboard, Limits limits) {
        this.switchboard = switchboard;
        this.limits = limits;
    }

    /** Goes its rounds from now on. */
    public void start() {
        switchboard.ports().timers().after(this, ROUND, this::round);
    }

    private void round() {
        start();
        for (Leg leg : switchboard.legs()) {
            if (leg.state() == Leg.State.UP) {
                if (leg.inState().compareTo(limits.talk()) > 0) {
                    switchboard.drop(leg, Cause.NORMAL);
                }
            } else if (leg.inState().compareTo(limits.setup()) > 0) {
                switchboard.drop(leg, Cause.NO_ANSWER);
            } else if (switchboard.chargeOf(leg).isEmpty()) {
                switchboard.drop(leg, Cause.FAULT);
            }
        }
    }
}
