package org.carillonpbx.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {
    private static final double PEAK = 0.5;
    private static final double LEVEL = PEAK * Short.MAX_VALUE / Math.sqrt(2);

    private static short[] resampled(short[] pcm, int from, int to) {
        Resampler resampler = new Resampler(from, to, from / 50);
        short[] out = new short[(int) ((long) pcm.length * to / from) + 64];
        int written = 0;
        for (int at = 0; at + from / 50 <= pcm.length; at += from / 50) {
            written += resampler.resample(pcm, at, from / 50, out, written);
        }
        return Arrays.copyOf(out, written);
    }

    private static short[] secondOf(int from, int to, int hertz) {
        short[] out = resampled(Samples.tone(from, hertz, PEAK, 3 * from), from, to);
        return Samples.part(out, to, to);
    }

    @ParameterizedTest
    @CsvSource({"8000, 16000", "16000, 8000", "8000, 48000", "48000, 8000", "16000, 48000", "48000, 16000"})
    void whatBothRatesCanBearPassesUnchanged(int from, int to) {
        int edge = Math.min(from, to) * 17 / 40; // 3.4 kHz of telephony, 6.8 kHz of wide band
        for (int hertz = 100; hertz <= edge; hertz += 300) {
            double level = Samples.toneLevel(secondOf(from, to, hertz), to, hertz);
            assertThat(Samples.decibels(level / LEVEL)).as("%d Hz", hertz).isCloseTo(0, within(0.5));
        }
    }

    @ParameterizedTest
    @CsvSource({"16000, 8000", "48000, 8000", "48000, 16000"})
    void whatTheLowerRateCannotBearIsGone(int from, int to) {
        for (int hertz = to / 2 + to / 80; hertz < from / 2; hertz += 770) {
            assertThat(Samples.decibels(Samples.level(secondOf(from, to, hertz)) / LEVEL))
                    .as("%d Hz", hertz)
                    .isLessThan(-60);
        }
    }

    @ParameterizedTest
    @CsvSource({"8000, 16000", "8000, 48000", "16000, 48000"})
    void nothingIsHeardAboveWhatWasThere(int from, int to) {
        for (int hertz = 300; hertz <= from * 17 / 40; hertz += 310) {
            assertThat(Samples.signalToNoise(secondOf(from, to, hertz), to, hertz))
                    .as("%d Hz", hertz)
                    .isGreaterThan(60);
        }
    }

    @Test
    void aStreamInPiecesIsTheSameAsInOne() {
        short[] speech = Samples.speech(16_000);
        short[] once = new short[speech.length];
        int samples = new Resampler(16_000, 8000, speech.length).resample(speech, 0, speech.length, once, 0);
        short[] pieces = resampled(speech, 16_000, 8000);
        assertThat(pieces).isEqualTo(Arrays.copyOf(once, pieces.length));
        assertThat(samples).isEqualTo(speech.length / 2);
    }

    @Test
    void samplesDoNotGetLostWhereRatesAreNoMultiples() {
        assertThat(resampled(new short[48_000], 48_000, 44_100)).hasSizeBetween(44_099, 44_101);
    }
}
