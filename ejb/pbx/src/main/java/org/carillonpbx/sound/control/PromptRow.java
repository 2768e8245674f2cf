package org.carillonpbx.sound.control;

import java.time.Instant;
import org.carillonpbx.sound.boundary.Prompt;

/** A row of the table {@code prompts}. */
public record PromptRow(
        String language,
        String name,
        String words,
        String sha256,
        int rate,
        long millis,
        String fileName,
        Instant changedAt,
        String changedBy) {

    Prompt.Replacement replacement() {
        return new Prompt.Replacement(fileName, millis, rate, changedAt, changedBy);
    }
}
