package org.carillonpbx.flow.boundary;

import java.time.Duration;

/** A connection taken in. What it brings is handed over one after the other. */
public interface Flow {

    /** A message came in: the payload of one frame, text or binary. */
    void received(byte[] message);

    /** A ping of ours was answered after that time. */
    void answered(Duration roundTrip);

    /** The connection has ended. */
    void closed();
}
