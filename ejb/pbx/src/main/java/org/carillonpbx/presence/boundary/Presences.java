package org.carillonpbx.presence.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillonpbx.presence.control.PresenceBoard;

/** How everybody can be reached now, from memory. Thread-safe. */
@ApplicationScoped
public class Presences {
    @Inject
    PresenceBoard board;

    public Presence of(String number) {
        return board.of(number);
    }
}
