package org.carillonpbx.journal.control;

import java.io.IOException;
import java.nio.file.Path;

/** A process that appends facts and says so, until it is killed. */
public final class SpoolVictim {
    private SpoolVictim() {}

    public static void main(String... arguments) throws IOException {
        try (Spool spool = Spool.open(Path.of(arguments[0]), 100_000)) {
            while (spool.last() < Integer.MAX_VALUE) {
                System.out.println(spool.append("fact " + (spool.last() + 1)));
            }
        }
    }
}
