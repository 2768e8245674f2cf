package org.carillonpbx.call;

import java.util.Map;
import java.util.Optional;

/** Something the dial plan can send a caller to. Called on the lane: answers from memory. */
public interface Feature {

    /** What destinations call it: one lower-case word. */
    String name();

    /** The codes that everybody can dial to reach it. */
    default Map<String, Destination> codes() {
        return Map.of();
    }

    /**
     * Numbers of its own that come and go with the configuration.
     *
     * @return empty where the number is none of them; extensions and codes go first
     */
    default Optional<Destination> numbered(String number) {
        return Optional.empty();
    }

    /** The treatment that the caller is put into the charge of. */
    Treatment treat(Leg caller, Destination destination, Switchboard switchboard);
}
