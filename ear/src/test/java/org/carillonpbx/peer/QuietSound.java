package org.carillonpbx.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What sipp says where it has to say something: two seconds of hardly anything. */
public final class QuietSound {
    private static final int TWO_SECONDS = 16_000; // samples
    private static final byte QUIET = (byte) 0xd5; // µ-law

    private QuietSound() {}

    /** Writes {@code sound.ul}, which scenarios play from the directory that sipp runs in. */
    public static void write(Path directory) {
        byte[] sound = new byte[TWO_SECONDS];
        Arrays.fill(sound, QUIET);
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve("sound.ul"), sound);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
