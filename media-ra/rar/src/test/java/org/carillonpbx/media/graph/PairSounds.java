package org.carillonpbx.media.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.sound.Resampler;
import org.carillonpbx.media.sound.Samples;

/**
 * Writes down what is heard of a sweep and a sentence through the transcoder, for every pair of encodings and for a lossy
 * network: files of 16-bit samples at 16 kHz, of which {@code src/test/pictures/make-spectrograms.sh} makes pictures.
 */
public final class PairSounds {
    private static final List<Codec> SIX = Codecs.chosen("PCMU,PCMA,G722,G726-32,G729,opus");
    private static final int RATE = 16_000;
    private static final double PEAK = 0.35;
    private static final double LOWEST = 100;
    private static final double HIGHEST = 7_600;
    private static final double SWEEP_SECONDS = 1.5;
    private static final int SPEECH_FROM = 4_000;
    private static final int AFTERWARDS_MILLIS = 400;
    private static final int LOST_EVERY = 20;

    private final Path directory;

    private PairSounds(Path directory) {
        this.directory = directory;
    }

    /** Takes the directory to write to. */
    public static void main(String[] arguments) throws IOException {
        PairSounds sounds = new PairSounds(Files.createDirectories(Path.of(arguments[0])));
        sounds.write("said", RATE, said(RATE));
        for (Codec from : SIX) {
            for (Codec to : SIX) {
                sounds.through(from, to, Line.Way.SMOOTH, from.encoding() + "-" + to.encoding());
            }
            sounds.through(from, SIX.get(0), packet -> packet % LOST_EVERY == 7 ? -1 : 0, from.encoding() + "-lossy");
        }
    }

    /** A sweep by octaves, and a sentence. */
    private static short[] said(int rate) {
        short[] sweep = new short[(int) (RATE * SWEEP_SECONDS)];
        double octaves = Math.log(HIGHEST / LOWEST);
        for (int i = 0; i < sweep.length; i++) {
            double done = i / (double) sweep.length;
            double angle = 2 * Math.PI * LOWEST * SWEEP_SECONDS / octaves * (Math.exp(octaves * done) - 1);
            sweep[i] = (short) Math.round(Short.MAX_VALUE * PEAK * Math.sin(angle));
        }
        short[] wide = Samples.joined(sweep, Samples.part(Samples.speech(RATE), SPEECH_FROM, 2 * RATE));
        return at(wide, RATE, rate);
    }

    private static short[] at(short[] pcm, int from, int to) {
        if (from == to) {
            return pcm;
        }
        short[] out = new short[(int) ((long) pcm.length * to / from) + 64];
        int samples = new Resampler(from, to, pcm.length).resample(pcm, 0, pcm.length, out, 0);
        return Samples.part(out, 0, samples);
    }

    private void through(Codec from, Codec to, Line.Way way, String name) throws IOException {
        try (Line line = new Line(from, to)) {
            short[] said = said(line.fromRate());
            line.say(said, 20, way, 0);
            line.run((int) (said.length * 1000L / line.fromRate()) + AFTERWARDS_MILLIS);
            write(name, line.toRate(), line.sound());
        }
    }

    private void write(String name, int rate, short[] pcm) throws IOException {
        short[] wide = at(pcm, rate, RATE);
        ByteBuffer bytes = ByteBuffer.allocate(2 * wide.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(wide);
        Files.write(directory.resolve(name + ".raw"), bytes.array());
    }
}
