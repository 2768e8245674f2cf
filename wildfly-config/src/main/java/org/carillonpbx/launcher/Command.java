package org.carillonpbx.launcher;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the operator may ask of this program; the shell script adds those that only Maven can answer. */
public enum Command {
    RUN,
    STOP,
    STATUS,
    DOCTOR,
    SUMMARY;

    static Optional<Command> named(String word) {
        return Stream.of(values())
                .filter(command -> command.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
