package org.carillonpbx.sip.flow;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The flows of one transport, by their far end. Whoever opens them bounds their number. Thread-safe. */
final class Flows {

    private final Map<InetSocketAddress, FlowChannel> open = new ConcurrentHashMap<>();

    /** Enters a flow; the one whose place it takes, if there was one. */
    Optional<FlowChannel> enter(FlowChannel flow) {
        return Optional.ofNullable(open.put(flow.far(), flow));
    }

    Optional<FlowChannel> towards(InetSocketAddress far) {
        return Optional.ofNullable(open.get(far));
    }

    /** Takes a flow out; false where it was out already, or another has its place. */
    boolean leave(FlowChannel flow) {
        return open.remove(flow.far(), flow);
    }

    List<FlowChannel> all() {
        return List.copyOf(open.values());
    }
}
