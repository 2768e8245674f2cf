package org.carillonpbx.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Three seconds of somebody speaking, made for tests; 8 kHz. */
public final class Speech {
    private static final Path FILE =
            Path.of("media-ra/rar/src/test/resources/org/carillonpbx/media/codec/speech-16000.raw");

    private Speech() {}

    /** A sentence. The file is at twice the rate, and hardly has anything that half of it could not bear. */
    public static Wav sentence() {
        try {
            byte[] bytes = Files.readAllBytes(StartedPbx.projectRoot().resolve(FILE));
            ByteBuffer wide = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            short[] narrow = new short[bytes.length / 4];
            for (int i = 0; i < narrow.length; i++) {
                narrow[i] = (short) ((wide.getShort(4 * i) + wide.getShort(4 * i + 2)) / 2);
            }
            return Wav.of(8_000, narrow);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
