package org.carillonpbx.media.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.codec.g711.G711;
import org.carillonpbx.media.codec.g722.G722;
import org.carillonpbx.media.sound.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parties of a room hear of each other. */
class RoomTest {
    private static final double PEAK = 0.1;
    private static final int[] HERTZ = {400, 600, 900, 1_300, 1_700};

    private final Table table = new Table();

    @AfterEach
    void close() {
        table.close();
    }

    private static Codec codec(String name) {
        return Codecs.chosen(name).get(0);
    }

    @Test
    void eachHearsAllOthersAndNotItself() {
        List<Table.Guest> guests = new ArrayList<>();
        for (String name : List.of("PCMU", "PCMA", "G722", "G726-32", "opus")) {
            guests.add(table.guest(codec(name)));
        }
        for (int i = 0; i < HERTZ.length; i++) {
            guests.get(i).tone(HERTZ[i], PEAK, 3_000);
        }
        table.run(2_900);
        for (int listener = 0; listener < HERTZ.length; listener++) {
            for (int talker = 0; talker < HERTZ.length; talker++) {
                double level = guests.get(listener).hears(HERTZ[talker], PEAK);
                String who = talker + " heard by " + listener;
                if (talker == listener) {
                    assertThat(level).as(who).isLessThan(-30);
                } else {
                    double opus = listener == 4 ? 4 : 1; // it was made for voices, not for four tones at once
                    assertThat(level).as(who).isCloseTo(0, within(opus));
                }
            }
            assertThat(guests.get(listener).isEven()).isTrue();
            assertThat(guests.get(listener).heardMillis()).isBetween(2_850, 2_920);
        }
    }

    @Test
    void whoSaysNothingSharesOnePacketWithAllOthersWhoSayNothing() {
        Table.Guest talker = table.guest(G711.PCMU);
        List<Table.Guest> listeners = new ArrayList<>();
        for (int i = 0; i < 69; i++) {
            listeners.add(table.guest(i % 2 == 0 ? G711.PCMU : G722.CODEC));
        }
        talker.tone(1000, 0.25, 2_000);
        table.run(1_900);
        for (int i = 2; i < listeners.size(); i++) {
            assertThat(listeners.get(i).payloads())
                    .containsExactlyElementsOf(listeners.get(i % 2).payloads());
        }
        assertThat(talker.payloads()).allSatisfy(payload -> assertThat(payload).containsOnly(0xFF));
        assertThat(Samples.signalToNoise(listeners.get(0).heard(1_000), 8000, 1000))
                .isGreaterThan(25);
        assertThat(Samples.signalToNoise(listeners.get(1).heard(1_000), 16_000, 1000))
                .isGreaterThan(25);
    }

    @Test
    void aMutedPartyIsNotHeardAndHears() {
        Table.Guest one = table.guest(G711.PCMU);
        Table.Guest other = table.guest(G711.PCMU);
        one.tone(400, 0.25, 6_000);
        other.tone(1_000, 0.25, 6_000);
        table.run(1_900);
        assertThat(other.hears(400, 0.25)).isCloseTo(0, within(0.5));
        one.seat().mute(true);
        table.run(1_200);
        assertThat(other.hears(400, 0.25)).isLessThan(-60);
        assertThat(one.hears(1_000, 0.25)).isCloseTo(0, within(0.5));
        one.seat().mute(false);
        table.run(1_200);
        assertThat(other.hears(400, 0.25)).isCloseTo(0, within(0.5));
        assertThat(steepest(other.heard(2_400))).as("no click").isLessThan(steepest(0.25, 400));
    }

    /** The steepest step of a tone, and a little more for the encoding. */
    private static int steepest(double peak, double hertz) {
        return (int) (1.25 * peak * Short.MAX_VALUE * 2 * Math.PI * hertz / 8000);
    }

    private static int steepest(short[] pcm) {
        int steepest = 0;
        for (int i = 1; i < pcm.length; i++) {
            steepest = Math.max(steepest, Math.abs(pcm[i] - pcm[i - 1]));
        }
        return steepest;
    }

    @ParameterizedTest
    @CsvSource({"-12, -12", "6, 6"})
    void aPartyIsAsLoudAsIsSaid(double gain, double heard) {
        Table.Guest one = table.guest(G711.PCMU);
        Table.Guest other = table.guest(G711.PCMU);
        one.tone(400, 0.25, 3_000);
        one.seat().gain(gain);
        table.run(1_900);
        assertThat(other.hears(400, 0.25)).isCloseTo(heard, within(0.5));
    }

    @Test
    void comingAndGoingInTheMiddleOfAWordDoesNotClick() {
        Table.Guest listener = table.guest(G711.PCMU);
        Table.Guest first = table.guest(G711.PCMU);
        first.tone(400, 0.25, 6_000);
        table.run(1_000);
        Table.Guest late = table.guest(G711.PCMU);
        late.tone(400, 0.25, 6_000);
        table.run(1_000);
        late.leaves();
        table.run(1_000);
        first.leaves();
        table.run(1_000);
        assertThat(steepest(listener.heard(3_800))).isLessThan(2 * steepest(0.25, 400));
        assertThat(Samples.level(listener.heard(500))).isLessThan(2);
        assertThat(first.heardMillis()).as("nothing is sent to who has left").isBetween(2_960, 3_020);
        assertThat(late.heardMillis()).isBetween(960, 1_020);
    }

    @Test
    void aCrowdIsNotCutOff() {
        List<Table.Guest> guests = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            guests.add(table.guest(G711.PCMU));
        }
        Table.Guest listener = table.guest(G722.CODEC);
        guests.forEach(guest -> guest.tone(500, 0.5, 3_000));
        table.run(2_900);
        short[] heard = listener.heard(1_000);
        assertThat(Samples.signalToNoise(heard, 16_000, 500)).as("a tone still").isGreaterThan(25);
        assertThat(Samples.level(heard)).as("and a loud one").isGreaterThan(12_000);
        assertThat(guests.get(3).hears(500, 0.5)).isBetween(0.0, 6.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 40, 60})
    void packetsAreAsLongAsTheListenerWantsThem(int ptime) {
        Table.Guest talker = table.guest(G711.PCMU);
        Table.Guest listener = table.guest(G711.PCMA, ptime);
        Table.Guest both = table.guest(G711.PCMA, ptime);
        talker.tone(1_000, 0.25, 3_000);
        both.tone(600, 0.25, 1_000);
        table.run(2_950);
        assertThat(listener.payloads())
                .allSatisfy(payload -> assertThat(payload).hasSize(8 * ptime));
        assertThat(Samples.signalToNoise(listener.heard(1_000), 8000, 1_000)).isGreaterThan(25);
        assertThat(Samples.signalToNoise(both.heard(1_000), 8000, 1_000)).isGreaterThan(25);
        assertThat(both.isEven()).isTrue();
        assertThat(both.heardMillis()).isBetween(2_880, 2_960);
    }

    @Test
    void whatIsLostOnTheWayIsMadeUpFor() {
        Table.Guest talker = table.guest(G711.PCMU);
        Table.Guest listener = table.guest(G711.PCMU);
        Random random = new Random(3);
        talker.says(
                Samples.tone(8000, 400, 0.25, 8 * 6_000),
                packet -> random.nextInt(20) == 0 ? -1 : random.nextInt(15),
                0);
        table.run(5_900);
        assertThat(table.tally().concealed.value()).isBetween(5L, 40L);
        assertThat(listener.hears(400, 0.25)).isCloseTo(0, within(1.0));
        assertThat(listener.isEven()).isTrue();
        assertThat(listener.heardMillis()).isBetween(5_850, 5_920);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-500, 500})
    void aClockThatIsWrongIsFollowed(double ppm) {
        Table.Guest talker = table.guest(G711.PCMU);
        Table.Guest listener = table.guest(G711.PCMU);
        short[] speech = Samples.speech(8000);
        short[] minute = new short[0];
        for (int i = 0; i < 20; i++) {
            minute = Samples.joined(minute, speech);
        }
        talker.says(minute, Table.Way.SMOOTH, ppm);
        table.run(59_500);
        assertThat(table.tally().late.value()).isZero();
        assertThat((ppm > 0 ? table.tally().shortened : table.tally().stretched).value())
                .isBetween(1L, 30L);
        assertThat(listener.heardMillis()).isBetween(59_400, 59_520);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PCMA", "G722"})
    void oneWhoBeginsAndEndsToSpeakHearsTheOthersWithoutASeam(String name) {
        Table.Guest talker = table.guest(G711.PCMU);
        Table.Guest listener = table.guest(codec(name));
        table.guest(codec(name));
        talker.tone(400, 0.25, 8_000);
        table.run(2_000);
        listener.tone(1_700, 0.25, 1_000);
        table.run(4_000);
        short[] heard = listener.heard(5_000);
        int step = listener.rate() / 10;
        double worst = 100;
        for (int at = 0; at + step <= heard.length; at += step) {
            worst = Math.min(worst, Samples.signalToNoise(Samples.part(heard, at, step), listener.rate(), 400));
        }
        assertThat(worst).as("the noisiest tenth of a second, dB").isGreaterThan(18);
    }

    @Test
    void whoTalksIsTold() {
        Table.Guest talker = table.guest(G711.PCMU);
        Table.Guest listener = table.guest(G711.PCMU);
        table.run(500);
        talker.tone(400, 0.25, 2_000);
        table.run(1_000);
        assertThat(talker.talks()).containsExactly(true);
        table.run(3_000);
        assertThat(talker.talks()).containsExactly(true, false);
        assertThat(listener.talks()).isEmpty();
    }

    @Test
    void aChimeIsHeardByAllAtBothRates() {
        Table.Guest narrow = table.guest(G711.PCMU);
        Table.Guest wide = table.guest(G722.CODEC);
        table.run(500);
        table.room().play(Chime.joined());
        table.run(300);
        for (Table.Guest guest : List.of(narrow, wide)) {
            short[] heard = guest.heard(280);
            assertThat(Samples.toneLevel(Arrays.copyOf(heard, heard.length / 2), guest.rate(), 523.25))
                    .isGreaterThan(800);
            assertThat(Samples.toneLevel(
                            Arrays.copyOfRange(heard, heard.length / 2, heard.length), guest.rate(), 783.99))
                    .isGreaterThan(800);
        }
        table.run(500);
        assertThat(Samples.level(narrow.heard(400))).isLessThan(2);
    }

    @Test
    void aRoomMakesNoGarbage() {
        List<Table.Guest> guests = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            guests.add(table.guest(i % 3 == 0 ? G722.CODEC : i % 3 == 1 ? G711.PCMU : G711.PCMA));
        }
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 6 && least > 0; round++) {
            for (int i = 0; i < 20; i++) {
                guests.get(i).tone(300 + 50 * i, 0.05, 2_000);
            }
            table.run(1_000);
            long before = table.allocated();
            table.run(900);
            least = Math.min(least, table.allocated() - before);
            table.run(100);
        }
        assertThat(least).as("bytes in 45 rounds").isZero();
    }

    @Test
    void anEmptyRoomRests() {
        Table.Guest guest = table.guest(G711.PCMU);
        table.run(100);
        assertThat(table.room().isRunning()).isTrue();
        guest.leaves();
        table.run(40);
        assertThat(table.room().isRunning()).isFalse();
        Table.Guest next = table.guest(G711.PCMU);
        table.run(100);
        assertThat(next.heardMillis()).isBetween(80, 120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PCMU", "G722"})
    void whoListensAtTheDoorHearsAllOfThemByTheClock(String name) {
        Table.Guest one = table.guest(codec(name));
        Table.Guest other = table.guest(G711.PCMA);
        one.tone(400, PEAK, 3_000);
        other.tone(1_000, PEAK, 3_000);
        List<short[]> heard = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        int[] rate = {0};
        table.room().overhear((pcm, samples, hertz, end) -> {
            heard.add(Arrays.copyOf(pcm, samples));
            ends.add(end);
            rate[0] = hertz;
        });
        table.run(2_000);

        assertThat(rate[0]).isEqualTo(name.equals("G722") ? 16_000 : 8000);
        assertThat(heard).hasSizeBetween(99, 101);
        assertThat(ends.get(99 - 1) - ends.get(0)).isEqualTo(98 * 20 * Table.MILLI);
        short[] last = new short[rate[0]];
        for (int i = 0; i < 50; i++) {
            System.arraycopy(heard.get(heard.size() - 50 + i), 0, last, i * rate[0] / 50, rate[0] / 50);
        }
        for (double hertz : new double[] {400, 1_000}) {
            double level = Samples.toneLevel(last, rate[0], hertz) / (PEAK * Short.MAX_VALUE / Math.sqrt(2));
            assertThat(Samples.decibels(level)).as(hertz + " Hz").isCloseTo(0, within(1.0));
        }
    }
}
