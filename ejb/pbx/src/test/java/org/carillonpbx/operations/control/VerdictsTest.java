package org.carillonpbx.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.call.LaneFigures;
import org.carillonpbx.journal.boundary.JournalFigures;
import org.carillonpbx.media.MediaFigures;
import org.carillonpbx.operations.boundary.HealthCheck;
import org.carillonpbx.operations.boundary.HealthCheck.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerdictsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void aDatabaseIsWellSlowOrAway() {
        assertThat(Verdicts.database(answered(NOW, 3, 0), NOW).state()).isEqualTo(State.GREEN);
        assertThat(Verdicts.database(answered(NOW, 900, 0), NOW).state()).isEqualTo(State.AMBER);
        assertThat(Verdicts.database(answered(NOW.minusSeconds(60), 3, 0), NOW))
                .as("hanging")
                .isEqualTo(new HealthCheck(
                        "database", State.RED, "It does not answer. Calls go on; changes have to wait."));
        Pulse failed = new Pulse(NOW, Optional.empty(), Duration.ZERO, 0, "Connection refused.");
        assertThat(Verdicts.database(failed, NOW).reason()).startsWith("Connection refused.");
        assertThat(Verdicts.database(failed, NOW).state()).isEqualTo(State.RED);
    }

    @Test
    void aClockThatIsOffIsTold() {
        assertThat(Verdicts.clock(answered(NOW, 1, 100)).state()).isEqualTo(State.GREEN);
        assertThat(Verdicts.clock(answered(NOW, 1, -5000)).state()).isEqualTo(State.AMBER);
        assertThat(Verdicts.clock(answered(NOW, 1, 60_000)).state()).isEqualTo(State.RED);
    }

    @Test
    void aDiskFillsUp() {
        long gigabyte = 1L << 30;
        assertThat(Verdicts.disk(100 * gigabyte, 500 * gigabyte).state()).isEqualTo(State.GREEN);
        assertThat(Verdicts.disk(20 * gigabyte, 500 * gigabyte).state()).isEqualTo(State.AMBER);
        assertThat(Verdicts.disk(gigabyte, 10 * gigabyte).state()).isEqualTo(State.AMBER);
        assertThat(Verdicts.disk(gigabyte / 4, 500 * gigabyte).state()).isEqualTo(State.RED);
    }

    @Test
    void aLaneStallsFillsOrSlowsDown() {
        assertThat(Verdicts.lane(lane(3, 200, 0)).state()).isEqualTo(State.GREEN);
        assertThat(Verdicts.lane(lane(3, 14_989, 0)).reason()).contains("15.0 ms");
        assertThat(Verdicts.lane(lane(3, 200_000, 0)).state()).isEqualTo(State.AMBER);
        assertThat(Verdicts.lane(lane(900, 200, 0)).state()).isEqualTo(State.AMBER);
        assertThat(Verdicts.lane(lane(3, 200, 2_000_000)).state()).isEqualTo(State.RED);
    }

    @Test
    void portsRunOut() {
        assertThat(Verdicts.media(media(10, 990)).state()).isEqualTo(State.GREEN);
        assertThat(Verdicts.media(media(850, 150)).state()).isEqualTo(State.AMBER);
        assertThat(Verdicts.media(media(995, 5)).state()).isEqualTo(State.RED);
        assertThat(Verdicts.media(Optional.empty()).state()).isEqualTo(State.RED);
        assertThat(Verdicts.sip(List.of()).state()).isEqualTo(State.RED);
        assertThat(Verdicts.sip(List.of("udp:127.0.0.1:5060")).state()).isEqualTo(State.GREEN);
    }

    @Test
    void theJournalKeepsUpSpoolsOrLoses() {
        assertThat(Verdicts.journal(journal(3, 0, 0, 0, true)).state()).isEqualTo(State.GREEN);
        assertThat(Verdicts.journal(journal(9000, 0, 0, 0, true)).state()).isEqualTo(State.AMBER);
        assertThat(Verdicts.journal(journal(70, 70, 0, 0, false)).reason()).startsWith("70 facts wait on disk");
        assertThat(Verdicts.journal(journal(0, 0, 0, 1, true)).state()).isEqualTo(State.AMBER);
        assertThat(Verdicts.journal(journal(5, 0, 5, 0, true)).state()).isEqualTo(State.RED);
    }

    @Test
    void aCertificateRunsOut() {
        assertThat(Verdicts.certificate(NOW.plus(Duration.ofDays(90)), NOW).state())
                .isEqualTo(State.GREEN);
        assertThat(Verdicts.certificate(NOW.plus(Duration.ofDays(10)), NOW).state())
                .isEqualTo(State.AMBER);
        assertThat(Verdicts.certificate(NOW.plus(Duration.ofDays(1)), NOW).state())
                .isEqualTo(State.RED);
        assertThat(Verdicts.certificate(NOW, NOW).reason()).startsWith("It expired");
    }

    @Test
    void theExpiryIsReadFromTheKeyStore(@TempDir Path directory) throws Exception {
        Path store = directory.resolve("tls.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=pbx",
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();

        Instant expiry = Certificates.firstExpiry(store, "changeit").orElseThrow();

        assertThat(Duration.between(Instant.now(), expiry).toDays()).isBetween(28L, 30L);
    }

    @Test
    void readingsOfOneMomentAreShared() {
        long[] now = {0};
        int[] reads = {0};
        Fresh<Integer> fresh = new Fresh<>(() -> Optional.of(++reads[0]), Duration.ofSeconds(1), () -> now[0]);

        assertThat(fresh.get()).contains(1);
        assertThat(fresh.get()).contains(1);
        now[0] = Duration.ofSeconds(1).toNanos();
        assertThat(fresh.get()).contains(2);
    }

    private static Pulse answered(Instant at, long millis, long skewMillis) {
        return new Pulse(at, Optional.of(Duration.ofMillis(millis)), Duration.ofMillis(skewMillis), 1, "");
    }

    private static Optional<MediaFigures> media(int open, int free) {
        return Optional.of(new MediaFigures(open, free, 2, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    private static JournalFigures journal(long backlog, long spooled, long held, long refused, boolean reachable) {
        return new JournalFigures(backlog, spooled, 0, held, refused, 0, 0, 0, 0, reachable);
    }

    private static LaneFigures lane(int depth, long worst, long busy) {
        return new QuietLane() {
            @Override
            public int depth() {
                return depth;
            }

            @Override
            public long worstMicros() {
                return worst;
            }

            @Override
            public long busyMicros() {
                return busy;
            }
        };
    }
}
