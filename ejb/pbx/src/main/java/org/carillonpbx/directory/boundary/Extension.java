package org.carillonpbx.directory.boundary;

import java.time.Instant;
import java.util.Objects;

/**
 * An extension as it is shown: never with its secret.
 *
 * @param maxContacts how many phones may be registered at once
 * @param ringSeconds how long it rings before the call goes on
 * @param version counts changes; the ETag
 */
public record Extension(
        String number,
        String name,
        String email,
        boolean enabled,
        int maxContacts,
        int ringSeconds,
        String note,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    public Extension {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(note, "note");
    }
}
