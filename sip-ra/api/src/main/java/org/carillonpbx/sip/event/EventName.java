package org.carillonpbx.sip.event;

import java.util.Objects;

/**
 * The Event header (RFC 6665 §8.2.1).
 *
 * @param name the package with its templates, in small letters: {@code dialog}
 * @param id tells several subscriptions of one dialog apart; empty where absent
 */
public record EventName(String name, String id) {
    public EventName {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(id, "id");
    }

    /** As the header writes it. */
    public String header() {
        return id.isEmpty() ? name : name + ";id=" + id;
    }
}
