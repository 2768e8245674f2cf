package org.carillonpbx.media.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.carillonpbx.media.SoundRejected;

/**
 * RIFF WAVE. Sizes are what the file claims, and nothing is set aside for them: a chunk that says that it is larger than it
 * is makes the file a truncated one, unless it claims the most that there is, as programs do that write into a pipe.
 */
final class WavReader implements SoundReader {
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int LONGEST_FORM = 1_024;
    private static final int MOST_CHUNKS = 1_000;
    private static final long UNKNOWN = 0xFFFF_FFFFL;
    private static final int NEARLY_UNKNOWN = 0x7FFF_0000;

    private final InputStream in;
    private final Bytes bytes;
    private final WavForm form;
    private final boolean sized;
    private long left;
    private byte[] data = new byte[0];

    WavReader(InputStream in) throws IOException {
        this.in = in;
        bytes = new Bytes(in);
        try {
            bytes.skip(HEADER);
            Optional<WavForm> found = Optional.empty();
            byte[] chunk = bytes.take(CHUNK_HEADER);
            for (int chunks = 0; !is(chunk, "data"); chunks++) {
                long size = Bytes.unsigned(chunk, 4);
                if (chunks > MOST_CHUNKS) {
                    throw new SoundRejected("The file has no sound in it.");
                }
                if (is(chunk, "fmt ")) {
                    found = Optional.of(WavForm.of(bytes.take((int) Math.min(size, LONGEST_FORM))));
                    bytes.skip(Math.max(0, size - LONGEST_FORM) + (size & 1));
                } else {
                    bytes.skip(size + (size & 1));
                }
                chunk = bytes.take(CHUNK_HEADER);
            }
            left = Bytes.unsigned(chunk, 4);
            form = found.orElseThrow(() -> new SoundRejected("The file does not say how its sound is written."));
        } catch (EOFException short_) {
            throw new SoundRejected("The file ends before its sound begins.", short_);
        }
        sized = left != 0 && left < NEARLY_UNKNOWN && left != UNKNOWN;
    }

    static boolean isOne(byte[] head) {
        return head.length >= HEADER
                && is(head, "RIFF")
                && "WAVE".equals(new String(head, 8, 4, StandardCharsets.US_ASCII));
    }

    private static boolean is(byte[] bytes, String name) {
        return name.equals(new String(bytes, 0, 4, StandardCharsets.US_ASCII));
    }

    @Override
    public int rate() {
        return form.rate();
    }

    @Override
    public int read(short[] pcm) throws IOException {
        int frame = form.frame();
        int wanted = pcm.length * frame;
        if (data.length < wanted) {
            data = new byte[wanted];
        }
        int most = sized ? (int) Math.min(wanted, left) : wanted;
        int got = bytes.fill(data, most);
        if (sized && got < most) {
            throw new SoundRejected("The file is cut off: " + (left - got) + " bytes of its sound are missing.");
        }
        left -= sized ? got : 0;
        int samples = got / frame;
        for (int i = 0; i < samples; i++) {
            pcm[i] = (short) mixed(i * frame);
        }
        return samples;
    }

    private int mixed(int at) {
        int first = form.sample(data, at);
        return form.channels() == 1 ? first : (first + form.sample(data, at + form.bytes())) / 2;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
