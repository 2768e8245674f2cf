package org.carillonpbx.behaviour;

import java.nio.file.Path;
import java.time.Duration;
import org.carillonpbx.peer.RunningPbx;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What two softphones hear of each other that speak different encodings, or one that is not G.711. Baresip's G.726 is left
 * out: it packs code words as AAL2 does under the name that means RTP's own order (RFC 3551 §4.5.4).
 */
class TranscodingIT {
    /** 20 dB. */
    private static final double WAVEFORM_SHARE = 0.99;
    /** 12 dB. */
    private static final double CODED_SHARE = 0.94;

    private final RunningPbx pbx = RunningPbx.shared();

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "g722/16000/1, g722/16000/1",
        "g722/16000/1, pcmu",
        "opus/48000/2, opus/48000/2",
        "opus/48000/2, pcmu",
        "pcma, opus/48000/2",
        "g722/16000/1, opus/48000/2"
    })
    void eachHearsTheOther(String callerCodec, String calleeCodec) {
        Talk talk = Talk.begin(
                pbx,
                pbx.newExtension(20),
                pbx.newExtension(20),
                "udp",
                callerCodec,
                calleeCodec,
                Path.of("target/sound", (callerCodec + "-" + calleeCodec).replace('/', '.')));
        try (talk) {
            talk.goesOnFor(Duration.ofSeconds(7));
        }
        boolean coded = callerCodec.startsWith("opus") || calleeCodec.startsWith("opus");
        talk.bothUsuallyHeardTheOther(coded ? CODED_SHARE : WAVEFORM_SHARE, 1.5);
    }
}
