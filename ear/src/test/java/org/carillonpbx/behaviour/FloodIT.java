package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.carillonpbx.peer.Strangers;
import org.junit.jupiter.api.Test;

/** What a call and a good phone notice of somebody who guesses passwords a thousand times a second. */
class FloodIT {
    private static final Path LOGS = Path.of("target/behaviour/flood");

    private static final Duration STRANGERS_LAST = Duration.ofSeconds(10);

    private final RunningPbx pbx = RunningPbx.shared();

    @Test
    void aFloodOfBadCredentialsDisturbsNeitherACallNorAGoodPhone() throws IOException {
        RunningPbx.Extension victim = pbx.newExtension(20);
        RunningPbx.Extension good = pbx.newExtension(20);
        RunningPbx.Extension guess = new RunningPbx.Extension(victim.number(), "not-the-secret-at-all");
        Talk talk = Talk.begin(
                pbx, pbx.newExtension(20), pbx.newExtension(20), "udp", "pcmu", "pcmu", Path.of("target/sound/flood"));
        try (talk;
                Sipp flooding = Sipp.flood(
                        Path.of("src/test/bench/register-badly.xml"),
                        pbx,
                        guess,
                        1_000,
                        10_000,
                        LoopbackPorts.free(6),
                        LOGS)) {
            Instant asked = Instant.now();
            try (Sipp registering = Sipp.start(
                    Behaviour.ROOT.resolve("register.xml"), pbx, good, "", "udp", LoopbackPorts.free(6), LOGS)) {
                assertThat(registering.succeeded()).as(registering::story).isTrue();
            }
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
            assertThat(flooding.ended()).isTrue();
            talk.goesOnFor(Duration.ofSeconds(6));
        }
        talk.bothHeardTheOther();
        assertThat(pbx.registrationsOf(victim.number())).isEmpty();
    }

    @Test
    void strangersByTheHundredDisturbNeitherACallNorAGoodPhone() throws IOException, InterruptedException {
        RunningPbx.Extension good = pbx.newExtension(20);
        Talk talk = Talk.begin(
                pbx,
                pbx.newExtension(20),
                pbx.newExtension(20),
                "udp",
                "pcmu",
                "pcmu",
                Path.of("target/sound/strangers"));
        try (talk;
                Strangers calling = Strangers.begin(pbx.sipPort(), "INVITE", 300, 200, 61, STRANGERS_LAST);
                Strangers registering = Strangers.begin(pbx.sipPort(), "REGISTER", 600, 200, 62, STRANGERS_LAST)) {
            Instant asked = Instant.now();
            try (Sipp phone = Sipp.start(
                    Behaviour.ROOT.resolve("register.xml"), pbx, good, "", "udp", LoopbackPorts.free(6), LOGS)) {
                assertThat(phone.succeeded()).as(phone::story).isTrue();
            }
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
            for (Strangers strangers : List.of(calling.ended(), registering.ended())) {
                assertThat(strangers.answers()).isLessThanOrEqualTo(strangers.sent());
                assertThat(strangers.odd()).isZero();
                assertThat(strangers.amplification()).isLessThan(3);
            }
            talk.goesOnFor(Duration.ofSeconds(3));
        }
        talk.bothHeardTheOther();
    }
}
