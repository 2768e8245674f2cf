package org.carillonpbx.web.rest;

import java.time.Instant;
import java.util.Optional;
import org.carillonpbx.sound.boundary.Prompt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A prompt. Of your own recording {@code file}, {@code seconds} and who changed it when are told. */
@Schema(name = "Prompt")
public record PromptDocument(
        String language,
        String name,
        String words,
        boolean shipped,
        boolean own,
        @Schema(nullable = true) String file,
        @Schema(nullable = true) Double seconds,
        @Schema(nullable = true) Instant changedAt,
        @Schema(nullable = true) String changedBy) {

    static PromptDocument of(Prompt prompt) {
        Optional<Prompt.Replacement> own = prompt.replacement();
        return new PromptDocument(
                prompt.language(),
                prompt.name(),
                prompt.words(),
                prompt.shipped(),
                prompt.own(),
                own.map(Prompt.Replacement::fileName).orElse(null),
                own.map(one -> one.millis() / 1000.0).orElse(null),
                own.map(Prompt.Replacement::changedAt).orElse(null),
                own.map(Prompt.Replacement::changedBy).orElse(null));
    }
}
