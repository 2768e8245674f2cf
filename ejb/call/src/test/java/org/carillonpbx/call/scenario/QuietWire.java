package org.carillonpbx.call.scenario;

import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Journey;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Signalling;
import org.carillonpbx.call.Target;

/** Signalling that goes nowhere. */
final class QuietWire implements Signalling {
    @Override
    public void invite(
            LegId leg, CallId call, Target target, Party from, Journey journey, String called, String offer) {}

    @Override
    public void introduce(LegId leg, Party reached) {}

    @Override
    public void ring(LegId leg, Optional<String> offer) {}

    @Override
    public void progress(LegId leg, String sdp) {}

    @Override
    public void answer(LegId leg, String sdp) {}

    @Override
    public void accept(LegId leg, String sdp) {}

    @Override
    public void refuse(LegId leg, Cause cause) {}

    @Override
    public void focus(LegId leg, String conference) {}

    @Override
    public void reoffer(LegId leg, String sdp) {}

    @Override
    public void hangUp(LegId leg, Cause cause, OptionalInt q850) {}
}
