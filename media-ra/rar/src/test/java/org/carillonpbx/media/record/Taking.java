package org.carillonpbx.media.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.carillonpbx.media.FileKey;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.RecordingKey;
import org.carillonpbx.media.RecordingLimits;
import org.carillonpbx.media.RecordingSetup;
import org.carillonpbx.media.sealed.Form;
import org.carillonpbx.media.sealed.SealedSound;
import org.carillonpbx.media.tone.ToneTable;

/** A recording by a clock of its own: two parties that say tones, as strands hand them on, and what lies in the file. */
final class Taking {
    static final int LEFT_HERTZ = 400;
    static final int RIGHT_HERTZ = 1000;
    static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");
    private static final long MILLI = 1_000_000L;
    private static final long BEGIN = 77_777_777_777L;
    private static final int BLOCK_MILLIS = 20;

    final RunningRecording recording;
    final List<MediaEvent.Recorded> told = new ArrayList<>();
    final Path file;
    private final int leftRate;
    private final int rightRate;
    private long now = BEGIN;
    private boolean over;

    Taking(Path file, boolean stereo, Form form, int rate) {
        this(file, stereo, form, rate, rate, rate, SealedFile::create);
    }

    Taking(Path file, boolean stereo, Form form, int rate, int leftRate, int rightRate, SealedFile.Disk disk) {
        this.file = file;
        this.leftRate = leftRate;
        this.rightRate = rightRate;
        RecordingSetup setup = new RecordingSetup(
                new PortKey("one"), new PortKey("other"), stereo, form, file, () -> new FileKey(KEY, new byte[] {7}));
        recording = new RunningRecording(
                new RecordingKey("r1"), setup, rate, BEGIN, end -> told.add((MediaEvent.Recorded) end), disk);
    }

    /** One that ends by itself. */
    Taking(Path file, RecordingLimits limits) {
        this.file = file;
        this.leftRate = 8_000;
        this.rightRate = 8_000;
        RecordingSetup setup = new RecordingSetup(
                new PortKey("one"),
                new PortKey("other"),
                true,
                Form.SAMPLES,
                file,
                () -> new FileKey(KEY, new byte[] {7}),
                limits);
        recording = new RunningRecording(
                new RecordingKey("r1"),
                setup,
                8_000,
                BEGIN,
                end -> told.add((MediaEvent.Recorded) end),
                SealedFile::create);
    }

    /** Both say their tone. */
    Taking talk(int millis) {
        return pass(millis, at -> true, at -> true);
    }

    /** Time passes, in which each says its tone where the predicate wants it, by milliseconds since the beginning. */
    Taking pass(int millis, LongPredicate left, LongPredicate right) {
        for (int passed = 0; passed < millis; passed += BLOCK_MILLIS) {
            long at = (now - BEGIN) / MILLI;
            now += BLOCK_MILLIS * MILLI;
            if (left.test(at)) {
                say(recording.one(), LEFT_HERTZ, leftRate, at);
            }
            if (right.test(at)) {
                say(recording.other(), RIGHT_HERTZ, rightRate, at);
            }
            work();
        }
        return this;
    }

    private void say(org.carillonpbx.media.graph.Tap tap, int hertz, int rate, long at) {
        short[] pcm = new short[rate * BLOCK_MILLIS / 1000];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (short) (10_000 * Math.sin(2 * Math.PI * hertz * (at / 1000.0 + (double) i / rate)));
        }
        tap.hear(pcm, pcm.length, rate, now);
    }

    void work() {
        over = over || recording.work(now);
    }

    /** A party is told that it is recorded. */
    Taking told() {
        recording.told(ToneTable.get().tone("us", "recording").orElseThrow(), now);
        return this;
    }

    Taking pause() {
        recording.pause(now);
        return this;
    }

    Taking resume() {
        recording.resume(now);
        return this;
    }

    Taking stop() {
        recording.stop(now);
        for (int i = 0; i < 100 && !over; i++) {
            now += BLOCK_MILLIS * MILLI;
            work();
        }
        if (!over) {
            throw new AssertionError("it does not end");
        }
        return this;
    }

    SealedSound read() {
        return read(file);
    }

    static SealedSound read(Path file) {
        try {
            return SealedSound.open(file, locked -> KEY);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] bytes(SealedSound sound) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (sound) {
            sound.copy(0, sound.size(), out);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return out.toByteArray();
    }

    /** The samples of one channel of a WAV file. */
    static short[] channel(byte[] wav, int channel, int channels) {
        ByteBuffer in = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        short[] pcm = new short[(wav.length - 44) / 2 / channels];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = in.getShort(44 + 2 * (i * channels + channel));
        }
        return pcm;
    }
}
