package org.carillonpbx.sound.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.carillonpbx.audit.boundary.Actor;
import org.carillonpbx.sound.boundary.KeptSound;
import org.carillonpbx.sound.boundary.Prompt;

/** Shipped prompts and your own in one list. */
@ApplicationScoped
public class PromptList {
    private static final int LONGEST_WORDS = 1_000;

    private ShippedSounds shipped;

    /** For the container's proxy. */
    protected PromptList() {}

    @Inject
    public PromptList(ShippedSounds shipped) {
        this.shipped = shipped;
    }

    public List<String> languages(List<PromptRow> rows) {
        TreeSet<String> languages = new TreeSet<>(List.of(ShippedSounds.SPOKEN));
        rows.forEach(row -> languages.add(row.language()));
        return List.copyOf(languages);
    }

    public List<Prompt> all(String language, List<PromptRow> rows) {
        List<Prompt> all = new ArrayList<>();
        Map<String, String> words = shipped.words(language);
        words.forEach((name, said) -> {
            Optional<PromptRow> own = rows.stream()
                    .filter(row -> row.language().equals(language) && row.name().equals(name))
                    .findFirst();
            String now =
                    own.map(PromptRow::words).filter(text -> !text.isEmpty()).orElse(said);
            all.add(new Prompt(language, name, now, true, own.map(PromptRow::replacement)));
        });
        rows.stream()
                .filter(row -> row.language().equals(language) && !words.containsKey(row.name()))
                .forEach(row ->
                        all.add(new Prompt(language, row.name(), row.words(), false, Optional.of(row.replacement()))));
        return all;
    }

    /** The row of a new recording. */
    public PromptRow row(
            String language, String name, String words, String fileName, KeptSound sound, Optional<PromptRow> before) {
        String said = words.isBlank() ? before.map(PromptRow::words).orElse("") : words.strip();
        return new PromptRow(
                language,
                name,
                said.substring(0, Math.min(said.length(), LONGEST_WORDS)),
                sound.sha256(),
                sound.rate(),
                sound.length().toMillis(),
                SoundNames.plain(fileName),
                Instant.now(),
                Actor.current().name());
    }
}
