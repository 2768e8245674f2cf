package org.carillonpbx.media.plane;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which address of ours to announce to a peer: the one from which a packet to it would leave. Found by connecting a datagram
 * socket, which sends nothing, and remembered for a minute in a bounded table. Guarded by itself.
 */
final class AnnouncedAddress {
    private static final int MOST = 1024;
    private static final long FRESH_NANOS = 60_000_000_000L;
    private static final int ANY_PORT = 9;

    private record Found(InetAddress address, long nanos) {}

    private final MediaSettings settings;
    private final Map<InetAddress, Found> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Found> eldest) {
            return size() > MOST;
        }
    };

    AnnouncedAddress(MediaSettings settings) {
        this.settings = settings;
    }

    InetAddress towards(InetAddress peer) {
        InetAddress bound = settings.bindFor(peer);
        return settings.externalFor(peer).orElseGet(() -> bound.isAnyLocalAddress() ? routed(peer) : bound);
    }

    private synchronized InetAddress routed(InetAddress peer) {
        Found found = known.get(peer);
        long now = System.nanoTime();
        if (found == null || now - found.nanos() > FRESH_NANOS) {
            found = new Found(look(peer), now);
            known.put(peer, found);
        }
        return found.address();
    }

    private static InetAddress look(InetAddress peer) {
        try (DatagramChannel probe = DatagramChannel.open()) {
            probe.connect(new InetSocketAddress(peer, ANY_PORT));
            return ((InetSocketAddress) probe.getLocalAddress()).getAddress();
        } catch (IOException noRoute) {
            return InetAddress.getLoopbackAddress(); // nothing could be heard there anyway; the next minute tries again
        }
    }
}
