package org.carillonpbx.sip.event;

import java.util.Objects;

/**
 * What a message carries.
 *
 * @param type the media type with its parameters, as Content-Type writes it; empty where the sender named none
 */
public record Body(String type, String text) {
    public Body {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
    }

    /** The media type without parameters, in small letters. */
    public String mediaType() {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(java.util.Locale.ROOT);
    }
}
