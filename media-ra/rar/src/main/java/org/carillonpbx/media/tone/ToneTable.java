package org.carillonpbx.media.tone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tones of all countries we know. Immutable. */
public final class ToneTable {
    private static final String EVERYWHERE_ELSE = "eu";
    private static final ToneTable SHIPPED = shipped();

    private final Map<String, Map<String, Cadence>> countries = new HashMap<>();

    private ToneTable() {}

    public static ToneTable get() {
        return SHIPPED;
    }

    private static ToneTable shipped() {
        try (InputStream in = ToneTable.class.getResourceAsStream("tones.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            ToneTable table = new ToneTable();
            reader.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .forEach(table::add);
            return table;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void add(String line) {
        String[] words = line.split("\\s+", 3);
        countries.computeIfAbsent(words[0], country -> new HashMap<>()).put(words[1], Cadence.of(words[2]));
    }

    /** The countries that have tones of their own. */
    public Set<String> countries() {
        return new TreeSet<>(countries.keySet());
    }

    /** A tone as it sounds in a country; empty where nobody knows it. */
    public Optional<Cadence> tone(String country, String name) {
        return Optional.ofNullable(countries.getOrDefault(country, Map.of()).get(name))
                .or(() -> Optional.ofNullable(countries.get(EVERYWHERE_ELSE).get(name)));
    }
}
