package org.carillonpbx.behaviour;

import java.nio.file.Path;
import java.time.Duration;
import org.carillonpbx.peer.RunningPbx;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two softphones hear of each other that speak different encodings, or one that is not G.711. */
class TranscodingIT {
    /** 20 dB. */
    private static final double WAVEFORM_SHARE = 0.99;
    /** 12 dB. */
    private static final double CODED_SHARE = 0.94;

    private final RunningPbx pbx = RunningPbx.shared();

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "g722, g722",
        "g722, pcmu",
        "pcma, g726-32",
        "g726-32, g722",
        "opus, opus",
        "opus, pcmu",
        "g722, opus",
        "opus, g726-32"
    })
    void eachHearsTheOther(String callerCodec, String calleeCodec) {
        Talk talk = Talk.begin(
                pbx,
                pbx.newExtension(20),
                pbx.newExtension(20),
                "udp",
                callerCodec,
                calleeCodec,
                Path.of("target/sound", callerCodec + "-" + calleeCodec));
        try (talk) {
            talk.goesOnFor(Duration.ofSeconds(7));
        }
        boolean coded = callerCodec.equals("opus") || calleeCodec.equals("opus");
        talk.bothHeardTheOther(coded ? CODED_SHARE : WAVEFORM_SHARE, 1.5);
    }
}
