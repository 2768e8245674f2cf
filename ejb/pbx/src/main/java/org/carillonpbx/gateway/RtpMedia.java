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

/** Call control's way to sound over the media adapter. */
final class RtpMedia implements Media {
    private final MediaConnection media;

    RtpMedia(MediaConnection media) {
        this.media = media;
    }

    @Override
    public MediaOutcome open(LegId leg, CallId call, String peerAddress, Optional<LegId> facing) {
        return outcome(media.open(port(leg), new PortSetup(call.value(), peerAddress, facing.map(RtpMedia::port))));
    }

    @Override
    public MediaOutcome consider(LegId leg, String offer) {
        return outcome(media.consider(port(leg), offer));
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
        return outcome(media.accept(port(leg), answer));
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
