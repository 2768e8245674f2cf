package org.carillonpbx.media.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.SampleBuffer;
import org.carillonpbx.media.SoundRejected;

/**
 * MPEG audio by JLayer, which was not written for the files of strangers: whatever it throws means that the file is damaged.
 * Confined to one thread.
 */
final class Mp3Reader implements SoundReader {
    private static final int PROBE = 4_096;
    /** Frames at the beginning that may be damaged, as cuts and live recordings have them. */
    private static final int MOST_DAMAGED = 8;

    private final Bitstream stream;
    private final Decoder decoder = new Decoder();
    private short[] mono = new short[0];
    private int held;
    private int from;
    private int damaged;
    private final int rate;

    Mp3Reader(InputStream in) throws IOException {
        stream = new Bitstream(new PushbackInputStream(in, PROBE));
        int found = 0;
        while (held == 0 && (found = decoded()) > 0) { // until there is sound, or none comes
            from = 0;
        }
        if (held == 0) {
            throw new SoundRejected("The file is not a sound file that can be read: WAV, MP3 and Opus in Ogg are.");
        }
        rate = found;
        Rates.check(rate);
    }

    static boolean isOne(byte[] head) {
        boolean tagged = head.length >= 3 && head[0] == 'I' && head[1] == 'D' && head[2] == '3';
        return tagged || (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xE0) == 0xE0);
    }

    @Override
    public int rate() {
        return rate;
    }

    @Override
    public int read(short[] pcm) throws IOException {
        while (from >= held) {
            int now = decoded();
            if (now == 0) {
                return 0;
            }
            if (now > 0 && held > 0 && now != rate) {
                throw new SoundRejected("The file changes its sampling rate on the way.");
            }
        }
        int samples = Math.min(pcm.length, held - from);
        System.arraycopy(mono, from, pcm, 0, samples);
        from += samples;
        return samples;
    }

    /** Decodes a frame; answers its rate, 0 at the end. */
    private int decoded() {
        from = 0;
        held = 0;
        try {
            Optional<Header> header = Optional.ofNullable(stream.readFrame());
            if (header.isEmpty()) {
                return 0;
            }
            SampleBuffer sound = (SampleBuffer) decoder.decodeFrame(header.get(), stream);
            mix(sound);
            return header.get().frequency();
        } catch (BitstreamException | DecoderException | RuntimeException broken) {
            if (++damaged > MOST_DAMAGED) {
                throw new SoundRejected("The file is damaged, or no MP3 at all.", broken);
            }
            return rate == 0 ? 1 : rate;
        } finally {
            stream.closeFrame();
        }
    }

    private void mix(SampleBuffer sound) {
        short[] samples = sound.getBuffer();
        int channels = sound.getChannelCount();
        held = sound.getBufferLength() / channels;
        if (mono.length < held) {
            mono = new short[held];
        }
        for (int i = 0; i < held; i++) {
            mono[i] = channels == 1 ? samples[i] : (short) ((samples[2 * i] + samples[2 * i + 1]) / 2);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } catch (BitstreamException failed) {
            throw new IOException(failed);
        }
    }
}
