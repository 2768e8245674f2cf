package org.carillonpbx.media.dtmf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InbandDetectorTest {
    private static final String ALL = "1234567890*#ABCD";
    private static final List<Character> DIGITS =
            ALL.chars().mapToObj(digit -> (char) digit).toList();

    private final StringBuilder heard = new StringBuilder();
    private final InbandDetector detector = new InbandDetector(heard::append);
    private final Random random = new Random(7);

    @Test
    void everyDigitIsToldOnce() {
        for (char digit : DIGITS) {
            hear(tone(digit, 80));
            hear(silence(80));
        }
        assertThat(heard).hasToString(ALL);
    }

    @Test
    void theToneWriterSpeaksWhatTheDetectorHears() {
        for (char digit : DIGITS) {
            short[] samples = new short[640];
            ToneWriter writer = new ToneWriter(digit, 8_000);
            writer.write(samples, 0, 100);
            writer.write(samples, 100, 540);
            hear(samples);
            hear(silence(60));
        }
        assertThat(heard).hasToString(ALL);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 45, 50, 100, 1_000})
    void fortyMillisecondsAreEnoughWhereverTheyBegin(int millis) {
        for (int begin = 0; begin < 60; begin += 3) {
            hear(new short[begin]);
            hear(tone('5', millis));
            hear(silence(45));
        }
        assertThat(heard).hasToString("5".repeat(20));
    }

    @Test
    void twentyThreeMillisecondsAreNone() {
        for (int begin = 0; begin < 60; begin++) {
            hear(new short[begin]);
            hear(tone('5', 23));
            hear(silence(60));
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void aGapOfTenMillisecondsDoesNotMakeTwoOfOne() {
        for (int begin = 0; begin < 60; begin += 5) {
            hear(new short[begin]);
            hear(tone('9', 60));
            hear(silence(10));
            hear(tone('9', 60));
            hear(silence(60));
        }
        assertThat(heard).hasToString("9".repeat(12));
    }

    @Test
    void aPauseOfFortyMillisecondsMakesTwo() {
        for (int begin = 0; begin < 60; begin += 5) {
            hear(new short[begin]);
            hear(tone('9', 50));
            hear(silence(40));
            hear(tone('9', 50));
            hear(silence(60));
        }
        assertThat(heard).hasToString("99".repeat(12));
    }

    @ParameterizedTest
    @CsvSource({"-20,-20", "0,0", "-20,-28", "-20,-16", "-25,-25", "-29,-29"})
    void levelsAndTwistWithinTheLimitsAreTaken(double low, double high) {
        hearEach(low, high, 1, 1);
        assertThat(heard).hasToString(ALL);
    }

    @ParameterizedTest
    @CsvSource({"-45,-45", "-20,-32", "-20,-12"})
    void tooSoftOrTooFarApartIsNone(double low, double high) {
        hearEach(low, high, 1, 1);
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.015,1.015", "0.985,0.985", "1.015,0.985", "1,1.015"})
    void onePerCentAndAHalfOffTuneIsTaken(double low, double high) {
        hearEach(-10, -10, low, high);
        assertThat(heard).hasToString(ALL);
    }

    @ParameterizedTest
    @CsvSource({"1.035,1", "0.965,1", "1,1.035", "1,0.965", "1.05,1.05"})
    void threeAndAHalfPerCentOffTuneIsNone(double low, double high) {
        hearEach(-10, -10, low, high);
        assertThat(heard).isEmpty();
    }

    @Test
    void noiseFifteenDecibelsBelowDoesNotHinder() {
        for (char digit : DIGITS) {
            short[] samples = tone(digit, 70, -10, -10, 1, 1);
            double noise = peak(-10) * Math.pow(10, -15 / 20.0);
            for (int i = 0; i < samples.length; i++) {
                samples[i] += (short) (random.nextGaussian() * noise);
            }
            hear(samples);
            hear(silence(60));
        }
        assertThat(heard).hasToString(ALL);
    }

    @Test
    void singleTonesDialToneAndNoiseAreNone() {
        for (double hertz = 300; hertz < 3_400; hertz += 10) {
            hear(sum(100, hertz, -10, hertz, -90));
        }
        hear(sum(3_000, 350, -13, 440, -13));
        hear(sum(3_000, 440, -16, 480, -16));
        hear(sum(3_000, 480, -21, 620, -21));
        short[] noise = new short[80_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) (random.nextGaussian() * 4_000);
        }
        hear(noise);
        assertThat(heard).isEmpty();
    }

    @Test
    void halfAnHourOfSpeechHoldsNoDigit() {
        SyntheticSpeech speech = new SyntheticSpeech(42);
        short[] second = new short[8_000];
        for (int i = 0; i < 1_800; i++) {
            speech.speak(second);
            hear(second);
        }
        assertThat(heard).isEmpty();
    }

    private void hearEach(double low, double high, double lowFactor, double highFactor) {
        for (char digit : DIGITS) {
            hear(tone(digit, 60, low, high, lowFactor, highFactor));
            hear(silence(60));
        }
    }

    private void hear(short[] samples) {
        for (int at = 0; at < samples.length; at += 160) {
            detector.hear(samples, at, Math.min(160, samples.length - at));
        }
    }

    private static short[] silence(int millis) {
        return new short[millis * 8];
    }

    private static short[] tone(char digit, int millis) {
        return tone(digit, millis, -10, -10, 1, 1);
    }

    private static short[] tone(char digit, int millis, double low, double high, double lowFactor, double highFactor) {
        return sum(millis, DigitTone.lowHertz(digit) * lowFactor, low, DigitTone.highHertz(digit) * highFactor, high);
    }

    private static short[] sum(int millis, double one, double oneLevel, double other, double otherLevel) {
        short[] samples = new short[millis * 8];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(peak(oneLevel) * Math.sin(2 * Math.PI * one * i / 8_000)
                    + peak(otherLevel) * Math.sin(2 * Math.PI * other * i / 8_000));
        }
        return samples;
    }

    /** 0 dBm0 lies 3.14 dB below the loudest sine of G.711. */
    private static double peak(double level) {
        return 32_124 * Math.pow(10, (level - 3.14) / 20) / (level > -6 ? 2 : 1);
    }
}
