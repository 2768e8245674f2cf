package org.carillonpbx.sip.inflow;

import java.util.concurrent.atomic.AtomicLong;
import org.carillonpbx.sip.DialogKey;

/** Keys of dialogs that come in: node, the moment of this adapter's start, and a count. Thread-safe. */
final class DialogKeys {

    private final String prefix;
    private final AtomicLong count = new AtomicLong();

    DialogKeys(String node) {
        this.prefix = node + "-" + Long.toString(System.currentTimeMillis(), 36) + "-i";
    }

    DialogKey next() {
        return new DialogKey(prefix + count.incrementAndGet());
    }
}
