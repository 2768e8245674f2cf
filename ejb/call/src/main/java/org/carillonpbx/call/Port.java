package org.carillonpbx.call;

import java.util.Optional;

/** A leg's media port, the sibling of its dialog: open at most once, closed exactly once. Confined to the lane. */
final class Port {
    private final Media media;
    private final LegId leg;
    private boolean open;
    private boolean agreed;

    Port(Media media, LegId leg) {
        this.media = media;
        this.leg = leg;
    }

    /** Answers why it could not be opened. */
    Optional<Cause> open(CallId call, String address, Optional<LegId> facing) {
        if (open) {
            return Optional.empty();
        }
        Optional<Cause> trouble = trouble(media.open(leg, call, address, facing));
        open = trouble.isEmpty();
        return trouble;
    }

    Optional<Cause> consider(String offer) {
        return trouble(media.consider(leg, offer));
    }

    Optional<Cause> accept(String answer) {
        Optional<Cause> trouble = trouble(media.accept(leg, answer));
        agreed |= trouble.isEmpty();
        return trouble;
    }

    /** Both sides know what will be sent. */
    boolean agreed() {
        return agreed;
    }

    boolean isOpen() {
        return open;
    }

    Optional<String> answer() {
        return media.answer(leg);
    }

    Optional<String> offer() {
        return media.offer(leg);
    }

    /** The far side wants to hear nobody. */
    boolean held() {
        return media.held(leg);
    }

    void connect(Port other) {
        media.connect(leg, other.leg);
    }

    void echo() {
        media.echo(leg);
    }

    void close() {
        if (open) {
            open = false;
            media.close(leg);
        }
    }

    private static Optional<Cause> trouble(MediaOutcome outcome) {
        return switch (outcome) {
            case DONE -> Optional.empty();
            case NO_PORT_LEFT -> Optional.of(Cause.CONGESTION);
            case NOT_ACCEPTABLE -> Optional.of(Cause.NOT_ACCEPTABLE);
            case MALFORMED -> Optional.of(Cause.MALFORMED);
            case UNKNOWN_PORT -> Optional.of(Cause.FAULT);
        };
    }
}
