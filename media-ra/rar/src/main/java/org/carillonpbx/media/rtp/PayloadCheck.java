package org.carillonpbx.media.rtp;

import java.util.function.IntPredicate;

/** Drops payload types that nobody agreed on. */
public final class PayloadCheck implements Step {
    private final boolean[] agreed = new boolean[128];
    private final Counter dropped = new Counter();

    public void agree(IntPredicate types) {
        for (int type = 0; type < agreed.length; type++) {
            agreed[type] = types.test(type);
        }
    }

    @Override
    public boolean passes(Packet packet) {
        if (agreed[packet.payloadType()]) {
            return true;
        }
        dropped.increment();
        return false;
    }

    public long dropped() {
        return dropped.value();
    }
}
