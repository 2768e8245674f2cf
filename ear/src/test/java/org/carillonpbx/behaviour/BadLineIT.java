package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.peer.BadLine;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.Dialect;
import org.carillonpbx.peer.Heard;
import org.carillonpbx.peer.Impairment;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.SoundWay;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is heard of a softphone whose network loses, delays, disorders and doubles packets, once where its encoding is
 * relayed and once where it is made into G.711. It says a tone with a mark a second, which tells where time was lost.
 */
class BadLineIT {
    private static final Path PLACE = Path.of("target/sound/bad-line");
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration TALK = Duration.ofSeconds(10);
    private static final double HERTZ = 400;
    private static final double PEAK = 0.25;
    private static final long SEED = 3550;
    /** Three packets lost in a row, and a decoder that finds its way again. */
    private static final double LONGEST_GAP_MILLIS = 120;
    /** Half of what is lost, were it added to the delay; the exact figure is PlayoutTest's, whose clock is its own. */
    private static final double MOST_GROWTH_MILLIS = 250;
    /** So many are counted on one side alone, at the beginning and the end. */
    private static final int EDGE_PACKETS = 8;

    private final RunningPbx pbx = RunningPbx.shared();

    @ParameterizedTest(name = "{0}, {1} % lost")
    @CsvSource({
        "pcmu, 1, 1.0",
        "pcmu, 5, 1.5",
        "pcma, 5, 1.5",
        "g722/16000/1, 1, 1.0",
        "g722/16000/1, 5, 1.5",
        "g726-32/8000/1, 5, 1.5",
        "aal2-g726-32, 5, 1.5",
        "opus/48000/2, 1, 1.5",
        "opus/48000/2, 5, 2.0"
    })
    void theToneStandsThroughABadNetwork(String codec, int percent, double decibels) {
        Impairment bad = new Impairment(percent / 100.0, 30, 0.03, 0.02);
        String far = "pcma".equals(codec) ? "pcmu" : "pcma";
        try (Caller call = new Caller(codec, far, bad, PLACE.resolve(codec.replace('/', '.') + "-" + percent))) {
            call.goesOn();
            call.end();
            call.heardThrough(decibels);
            call.figuresTellTheTruth();
        }
    }

    /** What a relay cannot mend it does not worsen: the other phone gets every packet that came, once for each time. */
    @ParameterizedTest
    @ValueSource(strings = {"pcmu", "g722/16000/1", "g726-32/8000/1", "opus/48000/2"})
    void relayedPacketsGoOnAsTheyCame(String codec) {
        Impairment bad = new Impairment(0.05, 30, 0.03, 0.02);
        try (Caller call = new Caller(codec, codec, bad, PLACE.resolve(codec.replace('/', '.') + "-relayed"))) {
            call.goesOn();
            call.end();
            call.figuresTellTheTruth();
            call.allWasRelayed();
        }
    }

    private static Dialect dialect(String codec) {
        return new Dialect(sdp -> named(codec, sdp), sdp -> renamed(codec, sdp), packet -> turn(codec, packet));
    }

    /** Baresip's packing is AAL2's, under the name of the other one. */
    private static String named(String codec, String sdp) {
        return codec.startsWith("aal2") ? sdp.replace("G726-32/", "AAL2-G726-32/") : sdp;
    }

    private static String renamed(String codec, String sdp) {
        return codec.startsWith("aal2") ? sdp.replace("AAL2-G726-32/", "G726-32/") : sdp;
    }

    /** RFC 3551 §4.5.4: the first code word lies in the lower half of the octet. */
    private static void turn(String codec, byte[] packet) {
        for (int i = 12; codec.startsWith("g726") && i < packet.length; i++) {
            packet[i] = (byte) ((packet[i] & 0x0F) << 4 | (packet[i] & 0xF0) >> 4);
        }
    }

    /** A softphone on a bad line that talks to one on a good line. */
    private final class Caller implements AutoCloseable {
        private final RunningPbx.Extension self = pbx.newExtension(20);
        private final RunningPbx.Extension other = pbx.newExtension(20);
        private final Path place;
        private final BadLine line;
        private final List<Baresip> phones = new ArrayList<>();
        private final Instant since;

        Caller(String codec, String far, Impairment bad, Path place) {
            this.place = place;
            assertThat(place.toFile().mkdirs() || place.toFile().isDirectory()).isTrue();
            line = new BadLine(pbx, bad, SEED, dialect(codec));
            Path says = Wav.marked(8_000, HERTZ, PEAK, 60).write(place.resolve("says.wav"));
            Path quiet = Wav.tone(8_000, 300, 0.01, 60).write(place.resolve("quiet.wav"));
            phones.add(Baresip.start(pbx, other, "udp", far, quiet, Optional.empty(), place.resolve("listens")));
            await().atMost(PATIENCE)
                    .until(() -> !pbx.registrationsOf(other.number()).isEmpty());
            String spoken = codec.replace("aal2-g726-32", "g726-32/8000/1");
            phones.add(Baresip.over(line, self, spoken, says, Optional.of(other.number()), place.resolve("talks")));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(pbx.liveCalls())
                            .as(phones.get(1)::story)
                            .anySatisfy(call -> {
                                assertThat(call.getString("caller")).isEqualTo(self.number());
                                assertThat(call.getString("state")).isEqualTo("talking");
                            }));
            since = Instant.now();
        }

        void goesOn() {
            await().atMost(PATIENCE).until(() -> Instant.now().isAfter(since.plus(TALK)));
        }

        void end() {
            close();
            await().atMost(PATIENCE)
                    .until(() -> !pbx.callRecordsOf(self.number()).isEmpty());
        }

        void heardThrough(double decibels) {
            Path file = Baresip.heardIn(place.resolve("listens")).orElseThrow();
            Heard heard = new Heard(Wav.read(file), HERTZ);
            assertThat(heard.longestGapMillis())
                    .as("longest gap in %s, ms", file)
                    .isLessThanOrEqualTo(LONGEST_GAP_MILLIS);
            assertThat(heard.seconds()).as("seconds of tone in %s", file).isGreaterThan(TALK.toSeconds() - 3.0);
            assertThat(heard.levelOver(PEAK / Math.sqrt(2)))
                    .as("level in %s, dB", file)
                    .isCloseTo(0, within(decibels));
            assertThat(heard.marks()).as("marks in %s", file).hasSizeGreaterThan((int) TALK.toSeconds() - 4);
            assertThat(heard.driftMillis())
                    .as("growth of the delay in %s, ms", file)
                    .isLessThan(MOST_GROWTH_MILLIS);
        }

        private JsonObject leg(boolean caller) {
            return pbx.callRecordsOf(self.number()).get(0).getJsonArray("legs").getValuesAs(JsonObject.class).stream()
                    .filter(leg -> leg.getBoolean("caller") == caller)
                    .findFirst()
                    .orElseThrow();
        }

        /** RFC 3550 §6.4.1: what came twice counts against what was lost. */
        void figuresTellTheTruth() {
            JsonObject leg = leg(true);
            SoundWay way = line.out();
            int came = way.carried() - way.lost() + way.doubled();
            assertThat(leg.getInt("packetsIn")).isCloseTo(came, within(EDGE_PACKETS));
            assertThat(leg.getInt("lost")).isCloseTo(way.lost() - way.doubled(), within(EDGE_PACKETS));
            assertThat(leg.getJsonNumber("jitterMillis").doubleValue()).isBetween(5.0, 40.0);
        }

        void allWasRelayed() {
            assertThat(leg(false).getInt("packetsOut")).isCloseTo(leg(true).getInt("packetsIn"), within(EDGE_PACKETS));
        }

        @Override
        public void close() {
            for (int i = phones.size() - 1; i >= 0; i--) {
                phones.get(i).close();
            }
            line.close();
        }
    }
}
