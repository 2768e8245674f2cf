package org.carillonpbx.media.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carillonpbx.media.sound.Samples;
import org.junit.jupiter.api.Test;

class ToneTableTest {
    private static final int RATE = 8_000;
    private static final List<String> NEEDED =
            List.of("dial", "ringback", "busy", "congestion", "waiting", "sit", "beep");

    private static short[] heard(String country, String name, int millis) {
        short[] pcm = new short[RATE / 1000 * millis];
        new ToneSound(ToneTable.get().tone(country, name).orElseThrow()).read(pcm, pcm.length, RATE);
        return pcm;
    }

    @Test
    void everyCountryHasEveryTone() {
        assertThat(ToneTable.get().countries()).contains("us", "gb", "de", "fr", "eu");
        for (String country : ToneTable.get().countries()) {
            for (String name : NEEDED) {
                assertThat(ToneTable.get().tone(country, name))
                        .as("%s %s", country, name)
                        .isPresent();
            }
        }
    }

    @Test
    void countryNobodyKnowsSoundsAsEurope() {
        assertThat(ToneTable.get().tone("zz", "busy")).isEqualTo(ToneTable.get().tone("eu", "busy"));
        assertThat(ToneTable.get().tone("us", "nonsense")).isEmpty();
    }

    @Test
    void americanRingbackIsTwoTonesForTwoSecondsOutOfSix() {
        short[] pcm = heard("us", "ringback", 12_000);
        short[] on = Samples.part(pcm, RATE / 2, RATE);
        assertThat(Samples.toneLevel(on, RATE, 440)).isCloseTo(Samples.toneLevel(on, RATE, 480), within(20.0));
        assertThat(Samples.level(Samples.part(pcm, 2 * RATE + 10, 4 * RATE - 20)))
                .isLessThan(1);
        assertThat(Samples.level(Samples.part(pcm, 6 * RATE + 100, RATE))).isGreaterThan(1_000);
    }

    @Test
    void britishRingbackRingsTwice() {
        short[] pcm = heard("gb", "ringback", 3_000);
        assertThat(Samples.level(Samples.part(pcm, RATE / 5, 400))).isGreaterThan(1_000);
        assertThat(Samples.level(Samples.part(pcm, RATE / 2 - 400, 800))).isLessThan(1);
        assertThat(Samples.level(Samples.part(pcm, RATE * 7 / 10, 400))).isGreaterThan(1_000);
        assertThat(Samples.level(Samples.part(pcm, RATE * 5 / 4, RATE))).isLessThan(1);
    }

    @Test
    void toneBeginsAndEndsWithoutAClick() {
        for (String country : List.of("us", "gb", "de")) {
            for (String name : NEEDED) {
                short[] pcm = heard(country, name, 2_000);
                // what the highest of these tones does at most, from one sample to the next
                assertThat(steepest(pcm)).as("%s %s", country, name).isLessThan(5_300);
            }
        }
    }

    private static int steepest(short[] pcm) {
        int most = Math.abs(pcm[0]);
        for (int i = 1; i < pcm.length; i++) {
            most = Math.max(most, Math.abs(pcm[i] - pcm[i - 1]));
        }
        return most;
    }

    @Test
    void toneThatIsToldOnceEnds() {
        ToneSound beep = new ToneSound(ToneTable.get().tone("eu", "beep").orElseThrow());
        short[] pcm = new short[RATE / 50];
        int pieces = 0;
        while (beep.read(pcm, pcm.length, RATE)) {
            pieces++;
        }
        assertThat(pieces).isEqualTo(13); // 250 ms
    }

    @Test
    void nonsenseIsNoCadence() {
        for (String text : List.of("", "440", "440/0", "5000/100", "440/3/3", "a/100")) {
            assertThatThrownBy(() -> Cadence.of(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
