package org.carillonpbx.trace.boundary;

import java.time.Instant;
import java.util.List;

/**
 * A call's signalling as a ladder diagram.
 *
 * @param began when its first message came or went
 * @param parties the columns, from the left; we are the one named {@code PBX}
 * @param steps in the order in which they happened
 */
public record Ladder(String call, Instant began, List<Party> parties, List<Step> steps) {
    public Ladder {
        parties = List.copyOf(parties);
        steps = List.copyOf(steps);
    }

    /** A column. {@code address} is where its packets come from, {@code udp:192.0.2.7:5060}; empty for us. */
    public record Party(String name, String address) {}

    /**
     * A row: a message from one column to another, or an event at one ({@code from} and {@code to} are then the same).
     *
     * @param kind {@code request}, {@code response} or {@code event}
     * @param offsetMillis after the ladder's beginning
     * @param title the method, the status with its reason, or the event's name
     * @param detail codecs of an SDP body, an event's figures
     * @param repeated a retransmission
     * @param text the whole message; empty for an event
     */
    public record Step(
            String kind,
            Instant at,
            double offsetMillis,
            int from,
            int to,
            String title,
            String detail,
            String transport,
            String source,
            String destination,
            String sipCallId,
            boolean repeated,
            boolean cut,
            String text) {}
}
