package org.carillonpbx.web.rest;

import java.time.Instant;
import java.util.Optional;
import org.carillonpbx.directory.boundary.Extension;
import org.carillonpbx.directory.boundary.ExtensionCreated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new extension, flat, with its secret where that was generated: it is told this once. */
@Schema(name = "ExtensionCreated")
public record ExtensionCreatedDocument(
        String number,
        String name,
        String email,
        boolean enabled,
        int maxContacts,
        int ringSeconds,
        String note,
        long version,
        Instant createdAt,
        Instant updatedAt,
        Optional<String> generatedSecret) {

    static ExtensionCreatedDocument of(ExtensionCreated created) {
        Extension it = created.extension();
        return new ExtensionCreatedDocument(
                it.number(),
                it.name(),
                it.email(),
                it.enabled(),
                it.maxContacts(),
                it.ringSeconds(),
                it.note(),
                it.version(),
                it.createdAt(),
                it.updatedAt(),
                created.generatedSecret());
    }
}
