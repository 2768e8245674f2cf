package org.carillonpbx.flow.boundary;

import java.util.List;

/** The connections that signalling has; told by whoever holds the adapter. Thread-safe. */
public interface FlowList {

    List<StandingFlow> standing();

    /** Ends the one that is named so, {@code tcp:192.0.2.7:51234}; false where there is none. */
    boolean end(String id);
}
