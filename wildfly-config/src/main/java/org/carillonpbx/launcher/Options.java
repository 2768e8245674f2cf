package org.carillonpbx.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The command line, understood. */
public record Options(Command command, int portOffset, Path data, String bind, Optional<String> databaseUrl) {

    private static final String ANY_ADDRESS = "0.0.0.0";

    /**
     * Understands the words after the program name.
     *
     * @param home the checkout, whose {@code .carillon} directory is the default for {@code --data}
     */
    static Options parse(List<String> words, Path home) {
        Deque<String> rest = new ArrayDeque<>(words);
        String first = rest.isEmpty() ? "" : rest.pop();
        Command command = Command.named(first).orElseThrow(() -> usage("Unknown command '" + first + "'."));
        Options options = new Options(command, 0, home.resolve(".carillon"), ANY_ADDRESS, Optional.empty());
        while (!rest.isEmpty()) {
            options = options.with(rest.pop(), rest);
        }
        return options;
    }

    private Options with(String word, Deque<String> rest) {
        return switch (word) {
            case "--port-offset" -> new Options(command, offset(value(word, rest)), data, bind, databaseUrl);
            case "--data" ->
                new Options(
                        command,
                        portOffset,
                        Path.of(value(word, rest)).toAbsolutePath().normalize(),
                        bind,
                        databaseUrl);
            case "--bind" -> new Options(command, portOffset, data, value(word, rest), databaseUrl);
            case "--database-url" -> new Options(command, portOffset, data, bind, Optional.of(url(value(word, rest))));
            default -> throw usage("Unknown option '" + word + "'.");
        };
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw usage("Option " + option + " needs a value.");
        }
        return rest.pop();
    }

    private static int offset(String text) {
        try {
            return Ports.checkedOffset(Integer.parseInt(text));
        } catch (IllegalArgumentException e) {
            throw usage("--port-offset takes a number from 0 to " + Ports.LARGEST_OFFSET + ", not '" + text + "'.");
        }
    }

    private static String url(String text) {
        if (!text.startsWith("jdbc:postgresql:")) {
            throw usage("--database-url takes jdbc:postgresql://host:port/database, not '" + text + "'.");
        }
        return text;
    }

    private static Failure usage(String line) {
        return new Failure(ExitCode.USAGE, line + " See ./carillon help.");
    }
}
