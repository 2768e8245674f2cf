package org.carillonpbx.media.plane;

import java.util.Optional;
import org.carillonpbx.media.play.Said;
import org.carillonpbx.media.rtp.Route;
import org.carillonpbx.media.sdp.Agreement;

/** Who hears whom. A port is joined to one other, to itself, or to none. Guarded by the plane's lock. */
final class Patchbay {

    void join(Port one, Port other) {
        hush(one);
        hush(other);
        if (!isJoined(one, other)) {
            part(one);
            part(other);
            one.hear(Optional.of(other));
            other.hear(Optional.of(one));
        }
        refresh(one);
    }

    private static boolean isJoined(Port one, Port other) {
        return one.heard().isPresent() && one.heard().get() == other;
    }

    void part(Port port) {
        hush(port);
        Optional<Port> other = port.heard();
        if (other.isPresent()) {
            other.get().hear(Optional.empty());
            other.get().route(Route.nowhere());
            port.hear(Optional.empty());
            port.route(Route.nowhere());
        }
    }

    /** Says something to a party; whom it hears otherwise it does not hear until {@link #hush}. */
    void speak(Port port, Said spoken) {
        port.speak(Optional.of(spoken));
        refresh(port);
    }

    /** Ends what is said to a party: it hears again whom it heard before. */
    void hush(Port port) {
        if (port.isSpokenTo()) {
            port.speak(Optional.empty());
            refresh(port);
        }
    }

    /** Lays the routes anew, both ways, after something about this port has changed. */
    void refresh(Port port) {
        port.heard().ifPresent(other -> {
            lay(port, other);
            if (other != port) {
                lay(other, port);
            }
        });
    }

    private static void lay(Port from, Port to) {
        Optional<Agreement> spoken = from.negotiation().agreement();
        Optional<Agreement> heard = to.negotiation().agreement();
        if (spoken.isPresent() && heard.isPresent() && !to.isSpokenTo()) {
            from.route(to, spoken.get(), heard.get());
        } else {
            from.route(Route.nowhere());
        }
    }
}
