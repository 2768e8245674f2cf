package org.carillonpbx.media.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.sound.Resampler;
import org.carillonpbx.media.sound.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every encoding into every other one. */
class PairsTest {
    private static final List<Codec> SIX = Codecs.chosen("PCMU,PCMA,G722,G726-32,G729,opus");
    private static final int HERTZ = 1000;
    private static final double PEAK = 0.25;

    static Stream<Arguments> pairs() {
        return SIX.stream().flatMap(from -> SIX.stream().map(to -> Arguments.of(from.encoding(), to.encoding())));
    }

    private static Codec codec(String name) {
        return Codecs.chosen(name).get(0);
    }

    private static boolean isWaveform(String name) {
        return !name.equals("G729") && !name.equals("opus");
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void aToneComesThrough(String from, String to) {
        try (Line line = new Line(codec(from), codec(to))) {
            line.say(Samples.tone(line.fromRate(), HERTZ, PEAK, 2 * line.fromRate()));
            line.run(1_990);
            short[] heard = Samples.part(line.sound(), line.toRate() / 2, line.toRate());
            double tone = Samples.toneLevel(heard, line.toRate(), HERTZ);
            double noise = Samples.signalToNoise(heard, line.toRate(), HERTZ);
            assertThat(Samples.decibels(tone / (PEAK * Short.MAX_VALUE / Math.sqrt(2))))
                    .as("level in dB")
                    .isCloseTo(0, within(1.5));
            assertThat(noise).as("signal to noise in dB").isGreaterThan(isWaveform(from) && isWaveform(to) ? 20 : 12);
            assertThat(line.tally().concealed.value()).isZero();
        }
    }

    /** What a narrow-band phone would never hear. */
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"G722, G722", "G722, opus", "opus, G722", "opus, opus"})
    void aHighToneComesThroughBetweenWideBandEncodings(String from, String to) {
        try (Line line = new Line(codec(from), codec(to))) {
            line.say(Samples.tone(line.fromRate(), 6_000, PEAK, 2 * line.fromRate()));
            line.run(1_990);
            short[] heard = Samples.part(line.sound(), line.toRate() / 2, line.toRate());
            double level = Samples.toneLevel(heard, line.toRate(), 6_000) / (PEAK * Short.MAX_VALUE / Math.sqrt(2));
            assertThat(Samples.decibels(level)).as("level in dB").isCloseTo(0, within(4.0));
        }
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void speechKeepsItsShapeAndIsNotHeldUp(String from, String to) {
        try (Line line = new Line(codec(from), codec(to))) {
            short[] said = at(line.fromRate());
            line.say(said);
            line.run(3_400);
            short[] narrow = to(8000, line.sound(), line.toRate());
            short[] reference = to(8000, said, line.fromRate());
            int lag = Samples.lag(reference, narrow, 800);
            short[] aligned = Arrays.copyOfRange(narrow, lag, narrow.length);
            assertThat(Samples.correlation(Samples.envelope(reference, 8000), Samples.envelope(aligned, 8000), 0))
                    .as("envelope")
                    .isGreaterThan(0.9);
            short[] direct = to(
                    8000,
                    through(codec(to), through(codec(from), said, line.fromRate(), line.toRate())),
                    line.toRate());
            double added = line.firstHeardMillis() - 20 + (lag - Samples.lag(reference, direct, 800)) / 8.0;
            assertThat(added).as("added delay, ms").isBetween(0.0, 40.0);
        }
    }

    private static short[] at(int rate) {
        return rate == 8000 ? Samples.speech(8000) : to(rate, Samples.speech(16_000), 16_000);
    }

    private static short[] to(int rate, short[] pcm, int from) {
        if (rate == from) {
            return pcm;
        }
        short[] out = new short[(int) ((long) pcm.length * rate / from) + 8];
        int samples = new Resampler(from, rate, pcm.length).resample(pcm, 0, pcm.length, out, 0);
        return Arrays.copyOf(out, samples);
    }

    private static short[] through(Codec codec, short[] pcm, int rate, int wanted) {
        return to(wanted, through(codec, pcm), rate);
    }

    /** What the codec alone makes of it. */
    private static short[] through(Codec codec, short[] pcm) {
        int rate = codec.samplingRate(48_000);
        Encoder encoder = codec.encoder(rate, Parameters.NONE);
        Decoder decoder = codec.decoder(rate);
        byte[] payload = new byte[4000];
        short[] out = new short[pcm.length + Decoder.MOST_SAMPLES];
        int heard = 0;
        for (int at = 0; at + rate / 50 <= pcm.length; at += rate / 50) {
            int length = encoder.encode(pcm, at, rate / 50, payload, 0);
            heard += decoder.decode(payload, 0, length, out, heard);
        }
        return Arrays.copyOf(out, heard);
    }
}
