package org.carillonpbx.call;

import java.util.Objects;

/**
 * What is to be written down.
 *
 * @param one the leg whose sound is on the left
 * @param left who that is
 * @param owner the extension that wants it
 * @param demanded somebody asked for it in the call; otherwise it is the extension's rule
 */
public record RecordingOrder(
        CallId call,
        LegId one,
        LegId other,
        Party left,
        Party right,
        String owner,
        boolean demanded,
        RecordingPlace place) {
    public RecordingOrder {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(place, "place");
    }
}
