package org.carillonpbx.registrar.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.carillonpbx.registrar.entity.Contact;
import org.carillonpbx.sip.Peer;

/** What is known of each flow's far end. Swept to the contacts that stand, so never larger than those. Thread-safe. */
@ApplicationScoped
public class Pulses {
    private static final int MOST_UNSWEPT = 200_000;

    /** One flow to one contact. */
    record Flow(Peer source, String uri) {
        static Flow of(Contact contact) {
            return new Flow(contact.source(), contact.uri());
        }
    }

    private final Map<Flow, Pulse> byFlow = new ConcurrentHashMap<>();
    private final Map<Peer, Long> connections = new ConcurrentHashMap<>();

    /** As a connection that answers pings tells, its round trip counts for whatever was registered over it. */
    Pulse of(Contact contact) {
        Pulse pulse = byFlow.getOrDefault(Flow.of(contact), Pulse.UNKNOWN);
        Long micros = connections.get(contact.source());
        return micros == null ? pulse : pulse.answered(micros);
    }

    void change(Contact contact, UnaryOperator<Pulse> how) {
        byFlow.compute(Flow.of(contact), (flow, pulse) -> how.apply(pulse == null ? Pulse.UNKNOWN : pulse));
    }

    /** A ping over a connection was answered. */
    public void answered(Peer connection, Duration roundTrip) {
        if (connections.size() < MOST_UNSWEPT) {
            connections.put(connection, roundTrip.toNanos() / 1_000);
        }
    }

    /** Forgets the others. */
    void keep(Set<Flow> flows, Set<Peer> peers) {
        byFlow.keySet().retainAll(flows);
        connections.keySet().retainAll(peers);
    }
}
