package org.carillonpbx.media.graph;

import org.carillonpbx.media.dtmf.EventClock;
import org.carillonpbx.media.rtp.Packet;

/**
 * Telephone-events on their way to a side with other clocks (RFC 4733): each event keeps one timestamp, which is the moment on
 * the outgoing clock at which its first packet came; a late packet of an earlier event is dropped, for it would begin that one
 * again. Confined to a strand.
 */
final class EventRelay {
    private static final int LEAST_BYTES = 4;
    private static final long HANGOVER_NANOS = 60_000_000L;

    private final Outgoing outgoing;
    private boolean begun;
    private int theirTimestamp;
    private int ourTimestamp;
    private long coveredUntil;

    EventRelay(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /** While an event goes out, sound does not. */
    boolean covers(long now) {
        return begun && now - coveredUntil < 0;
    }

    /** Gives the packet the numbers it goes out by; false where it must not. */
    boolean rewrites(Packet packet, int rate, int clock, int sequence) {
        if (outgoing.eventType() < 0 || packet.payloadLength() < LEAST_BYTES || isStale(packet)) {
            return false;
        }
        boolean first = !begun || packet.timestamp() != theirTimestamp;
        if (first) {
            begun = true;
            theirTimestamp = packet.timestamp();
            ourTimestamp = clock;
        }
        coveredUntil = packet.arrivedNanos() + HANGOVER_NANOS;
        packet.renumber(sequence, ourTimestamp, first);
        new EventClock(rate, outgoing.eventRate())
                .convert(packet.buffer(), packet.payloadOffset(), packet.payloadLength());
        return true;
    }

    private boolean isStale(Packet packet) {
        return begun && packet.timestamp() - theirTimestamp < 0;
    }
}
