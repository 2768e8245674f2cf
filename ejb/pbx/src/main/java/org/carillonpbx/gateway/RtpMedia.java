package org.carillonpbx.gateway;

import java.util.Optional;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Media;
import org.carillonpbx.call.MediaOutcome;
import org.carillonpbx.media.MediaConnection;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.PortSetup;
import org.carillonpbx.trace.boundary.Witness;

/** Call control's way to sound over the media adapter. */
final class RtpMedia implements Media {
    private final MediaConnection media;
    private final Witness witness;

    RtpMedia(MediaConnection media, Witness witness) {
        this.media = media;
        this.witness = witness;
    }

    @Override
    public MediaOutcome open(LegId leg, CallId call, String peerAddress, Optional<LegId> facing) {
        PortSetup setup = new PortSetup(call.value(), peerAddress, facing.map(RtpMedia::port));
        MediaOutcome outcome = told(leg, outcome(media.open(port(leg), setup)));
        if (outcome == MediaOutcome.DONE) {
            witness.media(leg, "opened", "");
        }
        return outcome;
    }

    @Override
    public MediaOutcome consider(LegId leg, String offer) {
        return told(leg, outcome(media.consider(port(leg), offer)));
    }

    @Override
    public Optional<String> answer(LegId leg) {
        return media.answer(port(leg));
    }

    @Override
    public Optional<String> offer(LegId leg) {
        return media.offer(port(leg));
    }

    @Override
    public MediaOutcome accept(LegId leg, String answer) {
        return told(leg, outcome(media.accept(port(leg), answer)));
    }

    @Override
    public boolean held(LegId leg) {
        return media.held(port(leg));
    }

    @Override
    public void connect(LegId one, LegId other) {
        media.connect(port(one), port(other));
    }

    @Override
    public void echo(LegId leg) {
        media.echo(port(leg));
    }

    @Override
    public void disconnect(LegId leg) {
        media.disconnect(port(leg));
    }

    @Override
    public void close(LegId leg) {
        media.close(port(leg));
    }

    private MediaOutcome told(LegId leg, MediaOutcome outcome) {
        if (outcome != MediaOutcome.DONE) {
            witness.media(leg, "refused", outcome.name());
        }
        return outcome;
    }

    private static PortKey port(LegId leg) {
        return new PortKey(leg.value());
    }

    private static MediaOutcome outcome(Outcome outcome) {
        return switch (outcome) {
            case DONE -> MediaOutcome.DONE;
            case NO_PORT_LEFT -> MediaOutcome.NO_PORT_LEFT;
            case NOT_ACCEPTABLE -> MediaOutcome.NOT_ACCEPTABLE;
            case MALFORMED -> MediaOutcome.MALFORMED;
            case UNKNOWN_PORT -> MediaOutcome.UNKNOWN_PORT;
        };
    }
}
