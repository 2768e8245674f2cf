package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.carillonpbx.peer.BadLine;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.Impairment;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.Test;

/** How packets are marked for the network, as tshark sees them on the loopback. */
class MarkingIT {
    private static final Path PLACE = Path.of("target/sound/marking").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String VOICE = "46";
    private static final String SIGNALLING = "24";

    private final RunningPbx pbx = RunningPbx.shared();

    @Test
    void soundIsExpeditedAndSignallingIsOfItsClass() throws IOException, InterruptedException {
        Files.createDirectories(PLACE);
        Path capture = PLACE.resolve("capture.pcapng");
        Process tshark = new ProcessBuilder(
                        "tshark", "-i", "lo", "-f", "udp", "-w", capture.toString(), "-a", "duration:60")
                .redirectErrorStream(true)
                .redirectOutput(PLACE.resolve("tshark.log").toFile())
                .start();
        int media;
        try {
            await().atMost(PATIENCE).until(() -> Files.exists(capture) && Files.size(capture) > 0);
            media = call();
        } finally {
            tshark.destroy();
            assertThat(tshark.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(markings(capture, pbx.sipPort())).containsExactly(SIGNALLING);
        assertThat(markings(capture, media)).containsExactly(VOICE);
    }

    /** Hears itself for a moment; the port that the PBX's sound came from. */
    private int call() {
        Path says = Wav.tone(8_000, 440, 0.1, 30).write(PLACE.resolve("says.wav"));
        try (BadLine line = new BadLine(pbx, Impairment.NONE, 1);
                Baresip phone = Baresip.over(
                        line, pbx.newExtension(20), "pcmu", says, Optional.of("*43"), PLACE.resolve("phone"))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(line.back().carried()).as(phone::story).isGreaterThan(50));
            return line.out().farPort();
        }
    }

    private static List<String> markings(Path capture, int sourcePort) throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(
                        "tshark",
                        "-r",
                        capture.toString(),
                        "-Y",
                        "udp.srcport==" + sourcePort,
                        "-T",
                        "fields",
                        "-e",
                        "ip.dsfield.dscp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = reader.inputReader().lines().distinct().toList();
        assertThat(reader.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return lines;
    }
}
