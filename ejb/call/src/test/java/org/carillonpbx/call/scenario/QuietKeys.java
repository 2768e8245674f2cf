package org.carillonpbx.call.scenario;

import java.time.Duration;
import org.carillonpbx.call.Dialpad;
import org.carillonpbx.call.LegId;

/** Keys that nobody presses. */
public final class QuietKeys implements Dialpad {
    @Override
    public void watch(LegId leg) {}

    @Override
    public void press(LegId leg, char digit, Duration held, Manner manner) {}
}
