package org.carillonpbx.media.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes a WAV file of one channel and 16 bits. Its sizes are put in when it is closed. Confined to one thread. */
final class WavWriter implements Closeable {
    private static final int HEADER = 44;

    private final RandomAccessFile file;
    private final int rate;
    private long samples;

    WavWriter(Path path, int rate) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "rw");
        this.rate = rate;
        file.setLength(0);
        file.write(new byte[HEADER]);
    }

    void write(short[] pcm, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(2 * count).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(pcm, 0, count);
        file.write(bytes.array());
        samples += count;
    }

    long samples() {
        return samples;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            file.seek(0);
            file.write(header());
            file.getFD().sync();
        }
    }

    private byte[] header() {
        int bytes = (int) (2 * samples);
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(HEADER - 8 + bytes)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(rate)
                .putInt(2 * rate)
                .putShort((short) 2)
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt(bytes)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
