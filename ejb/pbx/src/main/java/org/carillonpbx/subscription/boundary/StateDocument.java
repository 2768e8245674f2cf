package org.carillonpbx.subscription.boundary;

import java.util.Objects;

/**
 * A state in words.
 *
 * @param type the media type
 * @param revision which state it tells: the package's own count, handed back in the next {@link Watch#known}
 */
public record StateDocument(String type, String text, long revision) {
    public StateDocument {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
    }
}
