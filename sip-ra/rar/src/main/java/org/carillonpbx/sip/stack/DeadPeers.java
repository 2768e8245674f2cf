package org.carillonpbx.sip.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Addresses that did not answer a moment ago: whoever calls them again at once is told so at once, instead of keeping a
 * thread waiting each. Thread-safe; remembers a bounded number.
 */
final class DeadPeers {

    private static final int REMEMBERED = 1024;
    private static final long NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Map<InetSocketAddress, Long> since = new LinkedHashMap<>(16, 0.75f, false) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetSocketAddress, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized void note(InetSocketAddress peer) {
        since.put(peer, System.nanoTime());
    }

    synchronized void check(InetSocketAddress peer) throws IOException {
        Long when = since.get(peer);
        if (when == null) {
            return;
        }
        if (System.nanoTime() - when < NANOS) {
            throw new IOException("nobody answered at " + peer + " a moment ago");
        }
        since.remove(peer);
    }
}
