package org.carillonpbx.flow.boundary;

import java.util.Optional;

/** The way to signalling; told by whoever holds the adapter. Thread-safe. */
public interface FlowCarrier {

    /** Takes a connection in; empty where signalling does not listen now. */
    Optional<Flow> carry(FarEnd far, Frames frames);
}
