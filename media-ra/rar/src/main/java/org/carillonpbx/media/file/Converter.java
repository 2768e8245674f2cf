package org.carillonpbx.media.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.carillonpbx.media.SoundFile;
import org.carillonpbx.media.SoundFiles;
import org.carillonpbx.media.SoundRejected;
import org.carillonpbx.media.sound.Resampler;

/** Writes what is to be heard of a stranger's file anew, a fifth of a second at a time. Thread-safe; keeps nothing. */
public final class Converter implements SoundFiles {
    private static final int PIECES_PER_SECOND = 5;
    private static final int FADE_MILLIS = 4;
    private static final int AT_A_TIME = 2;

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    @Override
    public SoundFile convert(Path source, Path folder, Duration longest) {
        turns.acquireUninterruptibly();
        Path unfinished = folder.resolve(UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(folder);
            try (SoundReader reader = SoundReaders.open(source)) {
                int rate = Rates.kept(reader.rate());
                long samples = written(reader, unfinished, rate, longest);
                return named(unfinished, folder, rate, samples);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            turns.release();
        }
    }

    private static long written(SoundReader reader, Path target, int rate, Duration longest) throws IOException {
        short[] in = new short[reader.rate() / PIECES_PER_SECOND];
        Resampler filter = new Resampler(reader.rate(), rate, in.length);
        short[] out = new short[rate / PIECES_PER_SECOND + 2];
        long most = longest.toSeconds() * rate;
        try (WavWriter writer = new WavWriter(target, rate)) {
            Fade fade = new Fade(writer, FADE_MILLIS * rate / 1000);
            for (int got = reader.read(in); got > 0; got = reader.read(in)) {
                int made = reader.rate() == rate ? copied(in, got, out) : filter.resample(in, 0, got, out, 0);
                fade.write(out, made);
                if (writer.samples() > most) {
                    throw new SoundRejected("The sound is longer than " + longest.toSeconds() + " seconds.");
                }
            }
            fade.end();
            if (writer.samples() == 0) {
                throw new SoundRejected("The file has no sound in it.");
            }
            return writer.samples();
        }
    }

    private static int copied(short[] in, int count, short[] out) {
        System.arraycopy(in, 0, out, 0, count);
        return count;
    }

    private static SoundFile named(Path unfinished, Path folder, int rate, long samples) throws IOException {
        String sum = sha256(unfinished);
        Path path = folder.resolve(sum + ".wav");
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new SoundFile(path, sum, rate, Duration.ofMillis(samples * 1000 / rate));
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
