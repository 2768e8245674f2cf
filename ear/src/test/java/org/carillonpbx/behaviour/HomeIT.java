package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.NatLab;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.StartedPbx;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phone in a home, behind a router of Linux's own making; skipped where no network namespaces can be made. */
class HomeIT {
    private static final int LEAST_OFFSET = 3_000;
    private static final int CALLER_HERTZ = 440;
    private static final int CALLEE_HERTZ = 875;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Path PLACE = Path.of("target/behaviour/home");

    @TempDir
    static Path directory;

    private static Optional<NatLab> lab = Optional.empty();
    private static Optional<StartedPbx> started = Optional.empty();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeThat(NatLab.obstacle())
                .as("what keeps a home from being built here")
                .isEmpty();
        NatLab home = NatLab.open();
        lab = Optional.of(home);
        String addresses = "127.0.0.1," + home.server();
        List<String> settings = List.of(
                "env",
                "CARILLON_SIP_BIND=" + addresses,
                "CARILLON_RTP_BIND=" + addresses,
                "CARILLON_SIP_QUALIFY_SECONDS=2");
        started =
                Optional.of(StartedPbx.start(settings, StartedPbx.freeOffset(LEAST_OFFSET), directory.resolve("data")));
    }

    @AfterAll
    static void stop() {
        started.ifPresent(StartedPbx::close);
        lab.ifPresent(NatLab::close);
    }

    @Test
    void aPhoneAtHomeIsCalledAfterLongIdlenessAndHeardThroughAPoorLine() {
        NatLab home = lab.orElseThrow();
        RunningPbx pbx = started.orElseThrow().pbx();
        RunningPbx.Extension caller = pbx.newExtension(20);
        RunningPbx.Extension callee = pbx.newExtension(20);
        Path sound = PLACE.resolve("callee.wav");
        assertThat(PLACE.toFile().mkdirs() || PLACE.toFile().isDirectory()).isTrue();
        home.forgetsAfter(6);
        try (Baresip phone = Baresip.inHome(
                home, pbx, callee, "pcmu", tone(CALLEE_HERTZ, sound), PLACE.resolve("phone-" + callee.number()))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(pbx.registrationsOf(callee.number()))
                            .as(phone::story)
                            .singleElement()
                            .satisfies(told -> {
                                assertThat(told.getString("source")).startsWith("udp:" + home.outside() + ":");
                                assertThat(told.getString("contact")).contains(home.phone());
                                assertThat(told.getBoolean("nat")).isTrue();
                            }));
            // the router would have forgotten it three times over: our questions and its answers keep the way open
            passes(Duration.ofSeconds(20));

            JsonObject fine = talk(pbx, caller, callee, Duration.ofSeconds(7));
            assertThat(fine.getString("disposition")).isEqualTo("ANSWERED");
            heard(PLACE.resolve("phone-" + callee.number()), CALLER_HERTZ);
            heard(PLACE.resolve("caller-" + caller.number()), CALLEE_HERTZ);

            home.loses(0.12);
            JsonObject poor = talk(pbx, caller, callee, Duration.ofSeconds(15));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(pbx.get("/api/call-records/" + poor.getString("id"))
                                    .asJsonObject()
                                    .getString("explanation"))
                            .contains("the talk sounded chopped"));
        }
    }

    /** One calls the other for so long; the call's record. */
    private static JsonObject talk(
            RunningPbx pbx, RunningPbx.Extension caller, RunningPbx.Extension callee, Duration length) {
        int before = pbx.callRecordsOf(caller.number()).size();
        Path place = PLACE.resolve("caller-" + caller.number());
        Path sound = tone(CALLER_HERTZ, PLACE.resolve("caller.wav"));
        try (Baresip calling = Baresip.start(pbx, caller, "udp", "pcmu", sound, Optional.of(callee.number()), place)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(pbx.liveCalls())
                            .as(calling::story)
                            .anySatisfy(
                                    call -> assertThat(call.getString("state")).isEqualTo("talking")));
            passes(length);
        }
        await().atMost(PATIENCE).until(() -> pbx.callRecordsOf(caller.number()).size() > before);
        return pbx.callRecordsOf(caller.number()).get(0);
    }

    private static void passes(Duration time) {
        Instant over = Instant.now().plus(time);
        await().atMost(time.plusSeconds(30)).until(() -> Instant.now().isAfter(over));
    }

    private static Path tone(double hertz, Path file) {
        return Wav.tone(8_000, hertz, 0.3, 60).write(file);
    }

    private static void heard(Path phone, double hertz) {
        Path file = Baresip.heardIn(phone).orElseThrow(() -> new AssertionError("nothing was heard in " + phone));
        Wav heard = Wav.read(file);
        assertThat(heard.seconds()).as("seconds heard in %s", file).isGreaterThan(4);
        assertThat(heard.middle(3).usualShareAt(hertz))
                .as("share of %s Hz in %s", hertz, file)
                .isGreaterThan(0.97);
    }
}
