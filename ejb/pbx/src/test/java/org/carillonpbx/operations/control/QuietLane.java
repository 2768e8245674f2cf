package org.carillonpbx.operations.control;

import org.carillonpbx.call.LaneFigures;

/** A lane with little to do. */
class QuietLane implements LaneFigures {
    @Override
    public int depth() {
        return 3;
    }

    @Override
    public int capacity() {
        return 1000;
    }

    @Override
    public long processed() {
        return 1000;
    }

    @Override
    public long refused() {
        return 0;
    }

    @Override
    public long worstMicros() {
        return 2500;
    }

    @Override
    public long busyMicros() {
        return 0;
    }

    @Override
    public long lostFacts() {
        return 0;
    }
}
