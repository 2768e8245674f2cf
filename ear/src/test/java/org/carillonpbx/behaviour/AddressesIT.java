package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.Nat;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.carillonpbx.peer.StartedPbx;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A PBX on both families' loopbacks whose phones stand where they like: on one, on the other, behind a NAT. */
class AddressesIT {
    private static final int LEAST_OFFSET = 2_200;
    private static final Path LOGS = Path.of("target/behaviour/addresses");

    private static StartedPbx started;
    private static RunningPbx pbx;

    @BeforeAll
    static void start() throws Exception {
        List<String> settings = List.of(
                "env",
                "CARILLON_SIP_BIND=127.0.0.1,::1",
                "CARILLON_RTP_BIND=127.0.0.1,::1",
                "CARILLON_SIP_QUALIFY_SECONDS=2");
        Path data = Path.of("target/addresses-" + ProcessHandle.current().pid()).toAbsolutePath();
        started = StartedPbx.start(settings, StartedPbx.freeOffset(LEAST_OFFSET), data);
        pbx = started.pbx();
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    @ParameterizedTest(name = "{0} calls {1} over {2}")
    @CsvSource({"[::1],127.0.0.1,udp", "127.0.0.1,[::1],udp", "[::1],[::1],tcp"})
    void phonesOfBothFamiliesHearEachOther(String callerHost, String calleeHost, String transport) {
        RunningPbx.Extension caller = pbx.newExtension(20);
        RunningPbx.Extension callee = pbx.newExtension(20);
        Path directory = Path.of("target/sound", "families-" + caller.number());
        Talk talk = Talk.begin(pbx, caller, callee, transport, "pcmu", "pcmu", directory, callerHost, calleeHost);
        try (talk) {
            talk.goesOnFor(Duration.ofSeconds(6));
        }
        await().atMost(Talk.PATIENCE)
                .untilAsserted(
                        () -> assertThat(pbx.callRecordsOf(caller.number())).hasSize(1));
        talk.bothHeardTheOther();
    }

    @Test
    void phoneBehindNatIsReachedAfterLongIdlenessAndForgottenWhenItsLineIsCut() throws Exception {
        RunningPbx.Extension caller = pbx.newExtension(20);
        RunningPbx.Extension callee = pbx.newExtension(20);
        Path sound = Wav.tone(8_000, 440, 0.3, 60).write(directory().resolve("tone.wav"));
        try (Nat nat = Nat.before(pbx.sipPort(), Duration.ofSeconds(5));
                Baresip phone = Baresip.start(
                        pbx,
                        callee,
                        "udp",
                        "pcmu",
                        sound,
                        Optional.empty(),
                        directory().resolve("phone"),
                        "127.0.0.1",
                        ";outbound=\"sip:127.0.0.1:" + nat.port() + "\"")) {
            await().atMost(Talk.PATIENCE)
                    .untilAsserted(() -> assertThat(registration(callee))
                            .as(phone::story)
                            .hasValueSatisfying(
                                    told -> assertThat(told.getBoolean("nat")).isTrue()));
            // four times as long as its mapping lasts by itself: our questions and its answers keep it
            Instant idle = Instant.now().plusSeconds(20);
            await().atMost(Duration.ofSeconds(60)).until(() -> Instant.now().isAfter(idle));
            assertThat(registration(callee)).hasValueSatisfying(told -> {
                assertThat(told.getString("flow")).isEqualTo("connected");
                assertThat(told.getJsonNumber("roundTripMicros").longValue()).isPositive();
            });
            Path scenario = Behaviour.ROOT.resolve("calls/answered/caller-hangs-up/caller.xml");
            try (Sipp calling =
                    Sipp.start(scenario, pbx, caller, callee.number(), "udp", LoopbackPorts.free(6), directory())) {
                assertThat(calling.succeeded()).as(calling::story).isTrue();
            }
            nat.unplug();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> registration(callee).isEmpty());
        }
    }

    private static Path directory() {
        LOGS.toFile().mkdirs();
        return LOGS;
    }

    private static Optional<JsonObject> registration(RunningPbx.Extension extension) {
        return pbx.registrationsOf(extension.number()).stream().findFirst();
    }
}
