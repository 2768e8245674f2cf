package org.carillonpbx.sound.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carillonpbx.sound.control.say.Grammar;
import org.carillonpbx.sound.control.say.Wording;

/** What came with the PBX: the prompts' words, the languages' grammars, and the sounds, laid out as files once. Immutable. */
@ApplicationScoped
public class ShippedSounds {
    /** The language that is spoken from the start. */
    static final String SPOKEN = "en";

    static final String MUSIC = "morning";
    private static final List<String> GRAMMARS = List.of("en", "de");
    private static final String ROOT = "/org/carillonpbx/sound/";

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, Wording> wordings = new TreeMap<>();

    public ShippedSounds() {
        for (String line : text(SPOKEN + "/words.txt").split("\n", -1)) {
            String[] halves = line.split("\t", 2);
            if (halves.length == 2 && line.charAt(0) != '#') {
                words.put(halves[0], halves[1].strip());
            }
        }
        GRAMMARS.forEach(language -> wordings.put(language, new Wording(Grammar.of(text(language + "/grammar.txt")))));
    }

    /** Names and words of the prompts that are shipped in a language. */
    Map<String, String> words(String language) {
        return SPOKEN.equals(language) ? Collections.unmodifiableMap(words) : Map.of();
    }

    /** How a language says things; as English does where nobody told. */
    Wording wording(String language) {
        return Optional.ofNullable(wordings.get(language)).orElseGet(() -> wordings.get(SPOKEN));
    }

    Path prompt(Path folder, String name) {
        return folder.resolve(SPOKEN).resolve(name + ".opus");
    }

    Path music(Path folder) {
        return folder.resolve("music").resolve(MUSIC + ".opus");
    }

    /** Lays the files out, those that are not there yet or are others than those we bring. */
    void layOut(Path folder) throws IOException {
        for (String name : words.keySet()) {
            write(SPOKEN + "/" + name + ".opus", prompt(folder, name));
        }
        write("music/" + MUSIC + ".opus", music(folder));
    }

    private static void write(String resource, Path file) throws IOException {
        byte[] bytes = bytes(resource);
        if (Files.exists(file) && Arrays.equals(bytes, Files.readAllBytes(file))) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.write(unfinished, bytes);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String text(String resource) {
        try {
            return new String(bytes(resource), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = ShippedSounds.class.getResourceAsStream(ROOT + resource)) {
            if (in == null) {
                throw new IOException("not shipped: " + resource);
            }
            return in.readAllBytes();
        }
    }
}
