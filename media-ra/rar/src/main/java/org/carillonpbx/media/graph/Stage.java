package org.carillonpbx.media.graph;

import org.carillonpbx.media.rtp.Counter;

/** One thing that is done to the sound of each tick; counts what it passed on. Confined to a strand. */
abstract class Stage {
    private final String name;
    private final Counter passed = new Counter();

    Stage(String name) {
        this.name = name;
    }

    /** False where there is nothing to pass on. */
    abstract boolean work(Frame frame);

    final boolean passes(Frame frame) {
        if (!work(frame)) {
            return false;
        }
        passed.increment();
        return true;
    }

    final String name() {
        return name;
    }

    final long passed() {
        return passed.value();
    }
}
