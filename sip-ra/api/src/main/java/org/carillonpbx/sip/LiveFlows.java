package org.carillonpbx.sip;

import java.util.List;

/** The connections that stand. Thread-safe. */
public interface LiveFlows {

    /** All of them, in no order. */
    List<LiveFlow> flows();

    /** Ends the one with this far end: what is queued goes out, then it is gone, and so is who was registered over it. */
    boolean endFlow(Peer peer);
}
