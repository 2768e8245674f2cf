package org.carillonpbx.call.scenario;

import java.util.Optional;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Media;
import org.carillonpbx.call.MediaOutcome;

/** Media that says yes to everything. */
final class QuietSound implements Media {
    @Override
    public MediaOutcome open(LegId leg, CallId call, String peerAddress, Optional<LegId> facing) {
        return MediaOutcome.DONE;
    }

    @Override
    public MediaOutcome consider(LegId leg, String offer) {
        return MediaOutcome.DONE;
    }

    @Override
    public Optional<String> answer(LegId leg) {
        return Optional.of("answer");
    }

    @Override
    public Optional<String> offer(LegId leg) {
        return Optional.of("offer");
    }

    @Override
    public MediaOutcome accept(LegId leg, String answer) {
        return MediaOutcome.DONE;
    }

    @Override
    public boolean held(LegId leg) {
        return false;
    }

    @Override
    public void connect(LegId one, LegId other) {}

    @Override
    public void echo(LegId leg) {}

    @Override
    public void disconnect(LegId leg) {}

    @Override
    public void close(LegId leg) {}
}
