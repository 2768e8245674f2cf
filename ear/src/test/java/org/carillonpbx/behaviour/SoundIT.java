package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.carillonpbx.peer.RunningPbx;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two softphones hear of each other: a known tone in on one side comes out on the other, both ways. */
class SoundIT {
    private final RunningPbx pbx = RunningPbx.shared();

    @ParameterizedTest(name = "{0} to {1} over {2}")
    @CsvSource({"pcmu,pcmu,udp", "pcma,pcma,tcp", "pcmu,pcma,udp"})
    void eachHearsTheOther(String callerCodec, String calleeCodec, String transport) {
        RunningPbx.Extension caller = pbx.newExtension(20);
        RunningPbx.Extension callee = pbx.newExtension(20);
        Talk talk = Talk.begin(
                pbx,
                caller,
                callee,
                transport,
                callerCodec,
                calleeCodec,
                Path.of("target/sound", callerCodec + "-" + calleeCodec + "-" + transport));
        try (talk) {
            talk.goesOnFor(Duration.ofSeconds(6));
        }
        await().atMost(Talk.PATIENCE)
                .untilAsserted(
                        () -> assertThat(pbx.callRecordsOf(caller.number())).hasSize(1));
        talk.bothHeardTheOther();
        assertThat(pbx.callRecordsOf(caller.number()).get(0).getString("disposition"))
                .isEqualTo("ANSWERED");
    }
}
