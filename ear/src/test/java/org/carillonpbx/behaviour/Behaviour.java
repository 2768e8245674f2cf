package org.carillonpbx.behaviour;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A directory that tells one behaviour: sipp scenarios and {@code behaviour.properties} with what is expected. */
record Behaviour(Path directory, Properties expected) {

    static final Path ROOT = Path.of("src/test/behaviour");

    static List<Behaviour> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith("behaviour.properties"))
                    .sorted()
                    .map(Path::getParent)
                    .map(Behaviour::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Behaviour read(Path directory) {
        Properties expected = new Properties();
        try (Reader in = Files.newBufferedReader(directory.resolve("behaviour.properties"))) {
            expected.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Behaviour(directory, expected);
    }

    String sentence() {
        return ROOT.relativize(directory).toString().replace('/', ' ').replace('-', ' ');
    }

    Path scenario(String role) {
        return directory.resolve(role + ".xml");
    }

    boolean has(String role) {
        return Files.exists(scenario(role));
    }

    int number(String key, int otherwise) {
        return Integer.parseInt(expected.getProperty(key, Integer.toString(otherwise)));
    }

    String text(String key, String otherwise) {
        return expected.getProperty(key, otherwise);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(expected.getProperty(key));
    }
}
