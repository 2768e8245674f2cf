package org.carillonpbx.media.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.codec.g711.G711;
import org.carillonpbx.media.sound.Resampler;
import org.carillonpbx.media.sound.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bad network and a strange far side do to the sound. */
class PlayoutTest {
    private static final int HERTZ = 1000;

    private static Codec codec(String name) {
        return Codecs.chosen(name).get(0);
    }

    private static short[] tone(Line line, int seconds) {
        return Samples.tone(line.fromRate(), HERTZ, 0.25, seconds * line.fromRate());
    }

    private static double noise(Line line, int fromMillis, int millis) {
        int perMilli = line.toRate() / 1000;
        return Samples.signalToNoise(
                Samples.part(line.sound(), fromMillis * perMilli, millis * perMilli), line.toRate(), HERTZ);
    }

    @Test
    void disorderAndDuplicatesLeaveNoTrace() {
        try (Line line = new Line(G711.PCMU, G711.PCMA)) {
            line.say(tone(line, 1), 20, packet -> packet % 5 == 2 ? 9 : 0, 0);
            line.say(new short[0]);
            line.run(990);
            assertThat(line.tally().concealed.value()).isZero();
            assertThat(noise(line, 200, 700)).isGreaterThan(25);
        }
    }

    @Test
    void packetsThatOvertakeOthersAreCounted() {
        try (Line line = new Line(G711.PCMU, G711.PCMA)) {
            Random random = new Random(5);
            line.say(tone(line, 4), 20, packet -> random.nextInt(60), 0);
            line.run(3_900);
            assertThat(line.tally().reordered.value()).isGreaterThan(10);
            assertThat(line.transcoder().speaking().counts()).startsWith("hear 19");
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 40, 20", "30, 70, 5", "60, 120, 5"})
    void theDelayFollowsTheJitter(int jitter, int mostDelay, int mostMadeUp) {
        try (Line line = new Line(G711.PCMU, G711.PCMA)) {
            Random random = new Random(1);
            line.say(tone(line, 8), 20, packet -> random.nextDouble() * jitter, 0);
            line.run(4_000);
            long madeUp = line.tally().concealed.value();
            line.run(3_900);
            assertThat(line.tally().concealed.value() - madeUp)
                    .as("packets made up once the jitter is known")
                    .isLessThanOrEqualTo(mostMadeUp);
            assertThat(line.heard()).hasSizeBetween(380, 396);
            assertThat(line.sound().length / 8).isGreaterThan(7_900 - mostDelay - 40);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PCMU", "G722", "G726-32", "G729", "opus"})
    void whatIsLostIsMadeUpFor(String name) {
        try (Line line = new Line(codec(name), G711.PCMU)) {
            line.say(tone(line, 3), 20, packet -> packet % 20 == 7 ? -1 : 0, 0);
            line.run(2_990);
            assertThat(line.tally().concealed.value() + line.tally().recovered.value())
                    .isBetween(6L, 8L);
            assertThat(line.heard()).hasSizeGreaterThan(144);
            short[] heard = Samples.part(line.sound(), 4000, 16_000);
            assertThat(Samples.decibels(Samples.level(heard) / (0.25 * Short.MAX_VALUE / Math.sqrt(2))))
                    .isCloseTo(0, within(name.equals("G729") ? 3.0 : 1.5)); // it fades at once what it makes up
        }
    }

    /** A tone that stops for a tenth of each second tells where time went. */
    @ParameterizedTest
    @ValueSource(strings = {"PCMU", "PCMA", "G722", "G726-32", "AAL2-G726-32", "G729", "opus"})
    void aBadNetworkDoesNotMakeTheDelayGrow(String name) {
        try (Line line = new Line(codec(name), G711.PCMU)) {
            short[] said = tone(line, 20);
            int rate = line.fromRate();
            for (int i = 0; i < said.length; i++) {
                said[i] = i % rate < rate / 10 ? 0 : said[i];
            }
            Random random = new Random(3550);
            line.say(
                    said,
                    20,
                    packet -> {
                        double chance = random.nextDouble();
                        double late = random.nextDouble() < 0.03 ? 50 : 0;
                        return chance < 0.05 ? -1 : random.nextDouble() * 30 + late;
                    },
                    0);
            line.run(19_900);
            short[] before = Samples.envelope(said, rate);
            short[] after = Samples.envelope(line.sound(), line.toRate());
            int early = Samples.lag(Samples.part(before, 100, 300), Samples.part(after, 100, 320), 15);
            int late = Samples.lag(Samples.part(before, 650, 300), Samples.part(after, 650, 320), 15);
            assertThat((late - early) * 20).as("growth of the delay, ms").isBetween(-60, 60);
        }
    }

    @Test
    void opusRestoresALostFrameFromTheNextOne() {
        try (Line line = new Line(codec("opus"), G711.PCMU, 20, new Parameters("useinbandfec=1"))) {
            short[] speech = Samples.speech(16_000);
            short[] wide = new short[3 * speech.length + 64];
            new Resampler(16_000, 48_000, speech.length).resample(speech, 0, speech.length, wide, 0);
            line.say(wide, 20, packet -> packet % 10 == 7 ? -1 : 0, 0);
            line.run(2_990);
            assertThat(line.tally().recovered.value()).isGreaterThan(4);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1000, 1000})
    void aClockThatIsWrongIsFollowed(double ppm) {
        try (Line line = new Line(G711.PCMU, G711.PCMA)) {
            short[] speech = Samples.speech(8000);
            short[] minute = new short[0];
            for (int i = 0; i < 20; i++) {
                minute = Samples.joined(minute, speech);
            }
            line.say(minute, 20, Line.Way.SMOOTH, ppm);
            line.run(59_500);
            // 60 ms are too much or missing in a minute
            assertThat(line.tally().late.value()).isZero();
            assertThat((ppm > 0 ? line.tally().shortened : line.tally().stretched).value())
                    .isBetween(1L, 40L);
            assertThat(line.tally().concealed.value()).isLessThan(4);
            assertThat(line.heard()).hasSizeBetween(2_965, 2_985);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 20", "20, 10", "20, 30", "20, 60", "30, 20", "40, 20", "60, 20", "60, 60"})
    void packetsAreCutAsTheListenerWantsThem(int spoken, int heard) {
        try (Line line = new Line(G711.PCMU, G711.PCMA, heard, Parameters.NONE)) {
            line.say(tone(line, 2), spoken, Line.Way.SMOOTH, 0);
            line.run(1_950);
            assertThat(line.heard())
                    .allSatisfy(packet -> assertThat(packet.limit()).isEqualTo(12 + 8 * heard));
            assertThat(noise(line, 500, 1000)).isGreaterThan(25);
            assertThat(line.tally().concealed.value()).isZero();
        }
    }

    @Test
    void numbersGoUpEvenly() {
        try (Line line = new Line(G711.PCMU, codec("opus"))) {
            line.say(tone(line, 2), 20, packet -> packet % 9 == 4 ? -1 : 0, 0);
            line.run(1_950);
            List<ByteBuffer> heard = line.heard();
            for (int i = 1; i < heard.size(); i++) {
                assertThat((short) (heard.get(i).getShort(2) - heard.get(i - 1).getShort(2)))
                        .isOne();
                assertThat(heard.get(i).getInt(4) - heard.get(i - 1).getInt(4)).isEqualTo(960);
                assertThat(heard.get(i).getInt(8)).isEqualTo(0xCA11);
            }
            assertThat(IntStream.range(0, heard.size()).filter(i -> heard.get(i).get(1) < 0))
                    .containsExactly(0);
        }
    }

    @Test
    void afterASilenceTheSpurtIsMarkedAndTimeHasGoneOn() {
        try (Line line = new Line(G711.PCMU, G711.PCMA)) {
            line.say(tone(line, 1));
            line.run(3_000);
            int before = line.heard().size();
            assertThat(before).isBetween(49, 62);
            line.keepsSilent(2_000);
            line.say(tone(line, 1));
            line.run(900);
            ByteBuffer last = line.heard().get(before - 1);
            ByteBuffer next = line.heard().get(before);
            assertThat(next.get(1)).as("marker").isNegative();
            assertThat(next.getInt(4) - last.getInt(4)).isBetween(8 * 1_700, 8 * 2_100);
        }
    }

    @Test
    void comfortNoiseIsHeardUntilTheVoiceComesBack() {
        try (Line line = new Line(G711.PCMU, G711.PCMA)) {
            line.say(tone(line, 1));
            line.run(1_020);
            line.comfortNoise(40);
            line.run(1_980);
            assertThat(line.heard()).hasSizeGreaterThan(140);
            short[] silence = Samples.part(line.sound(), 8 * 1_500, 8 * 1_000);
            assertThat(Samples.decibels(Samples.level(silence) / Short.MAX_VALUE))
                    .isCloseTo(-40, within(3.0));
        }
    }

    @Test
    void digitsGoByBesideTheSoundEachOnce() {
        try (Line line = new Line(G711.PCMU, codec("opus"))) {
            line.say(tone(line, 1));
            line.run(1_000);
            line.event(0, 5, false, 160, true);
            line.event(0, 5, false, 320, false);
            line.run(20);
            line.event(0, 5, true, 480, false);
            line.event(0, 5, true, 480, false);
            line.run(100);
            line.event(100, 6, true, 800, false);
            line.event(0, 5, true, 480, false); // late, of the one before
            line.run(20);
            List<String> events = line.events();
            assertThat(events).hasSize(4);
            assertThat(events.stream().map(event -> event.split("/", -1)[1]).distinct())
                    .as("timestamps")
                    .hasSize(2);
            assertThat(events.get(0)).startsWith("5/").endsWith("/1920/false");
            assertThat(events.get(1)).endsWith("/2880/true");
            assertThat(events.get(3)).startsWith("6/").endsWith("/4800/true");
        }
    }

    @Test
    void anotherStreamGoesOnWithoutAGap() {
        try (Line line = new Line(G711.PCMU, G711.PCMA)) {
            line.say(tone(line, 1));
            line.run(1_000);
            line.beginsAnew();
            line.say(tone(line, 2));
            line.run(1_980);
            assertThat(line.heard()).hasSizeBetween(146, 150);
            assertThat(noise(line, 1_200, 1_500)).isGreaterThan(25);
            assertThat(line.tally().shortened.value()).isZero();
        }
    }
}
