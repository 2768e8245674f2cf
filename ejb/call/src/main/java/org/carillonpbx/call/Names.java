package org.carillonpbx.call;

import java.util.Objects;

/** Makes the ids of calls and of the legs that we call. Confined to the lane. */
public final class Names {
    private final String prefix;
    private long calls;
    private long legs;

    /** @param prefix the node's name and something that no earlier start of the node had, so that ids are globally unique */
    public Names(String prefix) {
        this.prefix = Objects.requireNonNull(prefix, "prefix");
    }

    CallId call() {
        return new CallId(prefix + "-c" + ++calls);
    }

    LegId outgoingLeg() {
        return new LegId(prefix + "-o" + ++legs);
    }
}
