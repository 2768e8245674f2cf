package org.carillonpbx.sip;

import java.util.Objects;

/**
 * A body that goes along with an offer, both of them parts of one multipart (RFC 5621).
 *
 * @param type as {@code application/rs-metadata+xml}
 * @param disposition as {@code recording-session}
 */
public record Attachment(String type, String disposition, String text) {
    public Attachment {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(disposition, "disposition");
        Objects.requireNonNull(text, "text");
    }

    /** Says nothing of its text. */
    @Override
    public String toString() {
        return "Attachment[" + type + "]";
    }
}
