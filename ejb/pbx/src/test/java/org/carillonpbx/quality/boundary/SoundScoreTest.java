package org.carillonpbx.quality.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundScoreTest {

    @ParameterizedTest(name = "{0}, {1} of {2} lost, jitter {3} ms, round trip {4} ms: {5}")
    @CsvSource({
        "PCMU,   0, 1000,  0,   0, 4.39",
        "PCMA,   0, 1000,  5,  40, 4.37",
        "PCMU,  10,  990,  5,  40, 4.13",
        "PCMU,  50,  950, 10,  80, 3.06",
        "PCMU, 200,  800, 20, 100, 1.48",
        "PCMU,   0, 1000,  0, 600, 3.46",
        "G729,   0, 1000,  0,   0, 4.07",
        "opus,  20,  980,  5,  40, 4.13",
    })
    void followsTheEModel(String codec, long lost, long arrived, double jitter, double roundTrip, double score) {
        assertThat(SoundScore.of(codec, lost, arrived, jitter, roundTrip)).isEqualTo(score, within(0.01));
    }

    @Test
    void moreLossDelayOrJitterNeverSoundsBetter() {
        double before = 5;
        for (int lost = 0; lost <= 1000; lost += 10) {
            double now = SoundScore.of("PCMU", lost, 1000 - lost, lost / 10.0, lost);
            assertThat(now).isBetween(1.0, before);
            before = now;
        }
    }

    @Test
    void saysNothingOfWhatWasNotHeard() {
        assertThat(SoundScore.of("PCMU", 0, 0, 0, 0)).isZero();
        assertThat(SoundScore.of("", 0, 10, 0, 0)).isZero();
    }
}
