package org.carillonpbx.media.plane;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.media.graph.Fork;
import org.carillonpbx.media.graph.Hearing;

/** Who hears a party beside its conversation. Guarded by the plane's lock. */
final class Forks {
    private final Patchbay patchbay;
    private final Map<Port, Laid> byListener = new HashMap<>();

    private record Laid(Port party, Fork fork) {}

    Forks(Patchbay patchbay) {
        this.patchbay = patchbay;
    }

    void lay(Port party, Port listener) {
        remove(listener);
        Fork fork = new Fork(party.negotiation()
                .agreement()
                .map(agreed -> Hearing.widest(Encodings.incoming(agreed)))
                .orElse(8000));
        byListener.put(listener, new Laid(party, fork));
        party.overhear(fork);
        patchbay.speak(listener, new Spoken(fork, fork.rate(), () -> {}));
    }

    /** Ends a listener's fork; does nothing where it has none. */
    void remove(Port listener) {
        Optional.ofNullable(byListener.remove(listener)).ifPresent(laid -> {
            laid.party().ignore(laid.fork());
            patchbay.hush(listener);
        });
    }

    /** A port is closed: its fork ends, and so do those of its party. */
    void forget(Port port) {
        remove(port);
        byListener.entrySet().stream()
                .filter(entry -> entry.getValue().party() == port)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::remove);
    }
}
