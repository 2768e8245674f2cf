package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.junit.jupiter.api.Test;

/** What a call and a good phone notice of somebody who guesses passwords a thousand times a second. */
class FloodIT {
    private static final Path LOGS = Path.of("target/behaviour/flood");

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
}
