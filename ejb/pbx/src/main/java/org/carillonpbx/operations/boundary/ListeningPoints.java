package org.carillonpbx.operations.boundary;

import java.util.List;

/** Where SIP is listened for now; told by whoever holds the adapter. Thread-safe. */
public interface ListeningPoints {

    /** As {@code udp:192.0.2.1:5060}; empty where nothing is listened on. */
    List<String> now();
}
