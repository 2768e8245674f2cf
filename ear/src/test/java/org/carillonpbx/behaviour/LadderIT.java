package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.junit.jupiter.api.Test;

/** What the wire carried for a call, as the ladder tells it and as others see it: sipp, whose call it was, and tshark. */
class LadderIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path CALL = Behaviour.ROOT.resolve("calls/answered/caller-hangs-up");
    private static final Path LOGS = Path.of("target/behaviour/ladder");
    private static final Pattern SEEN_BY_SIPP =
            Pattern.compile("message (sent|received) [(\\[]\\d+]? bytes\\)? ?:\\s+(\\S.*)");

    private final RunningPbx pbx = RunningPbx.shared();

    /** A call between two phones of sipp's; the callee's is on UDP. */
    private record Played(RunningPbx.Extension caller, String id, int callerPort) {}

    private Played play(String transport) {
        RunningPbx.Extension caller = pbx.newExtension(20);
        RunningPbx.Extension callee = pbx.newExtension(20);
        Path logs = LOGS.resolve(transport);
        int calleePort = LoopbackPorts.free(6);
        int callerPort;
        try (Sipp registering =
                Sipp.start(Behaviour.ROOT.resolve("register.xml"), pbx, callee, "", "udp", calleePort, logs)) {
            assertThat(registering.succeeded()).as(registering::story).isTrue();
        }
        try (Sipp phone = Sipp.start(CALL.resolve("callee.xml"), pbx, callee, "", "udp", calleePort, logs)) {
            await().atMost(PATIENCE).until(() -> LoopbackPorts.taken(calleePort));
            callerPort = LoopbackPorts.free(6);
            try (Sipp calling =
                    Sipp.start(CALL.resolve("caller.xml"), pbx, caller, callee.number(), transport, callerPort, logs)) {
                assertThat(calling.succeeded()).as(calling::story).isTrue();
            }
            assertThat(phone.succeeded()).as(phone::story).isTrue();
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(pbx.callRecordsOf(caller.number())).hasSize(1));
        return new Played(caller, pbx.callRecordsOf(caller.number()).get(0).getString("id"), callerPort);
    }

    private List<JsonObject> messages(String id) {
        return ladder(id).getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .filter(step -> !step.getString("kind").equals("event"))
                .toList();
    }

    private JsonObject ladder(String id) {
        return pbx.get("/api/call-records/" + id + "/ladder").asJsonObject();
    }

    /** Both legs have been hung up, and both BYEs answered. */
    private void awaitTheEnd(String id) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(messages(id))
                        .filteredOn(step -> step.getString("text").contains("CSeq")
                                && step.getString("text").contains(" BYE\r\n"))
                        .hasSizeGreaterThanOrEqualTo(4));
    }

    @Test
    void theLadderHasEveryMessageThatTheCallersPhoneSentAndGot() throws IOException {
        Played call = play("udp");
        awaitTheEnd(call.id());

        List<String> told = messages(call.id()).stream()
                .filter(step -> step.getInt("from") == 0 || step.getInt("to") == 0)
                .map(step -> (step.getInt("from") == 0 ? "sent " : "received ")
                        + step.getString("text").lines().findFirst().orElseThrow())
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(seenBySipp(call.callerPort()));
        assertThat(told.get(0)).startsWith("sent INVITE");
    }

    private static List<String> seenBySipp(int port) throws IOException {
        String log = Files.readString(LOGS.resolve("udp").resolve("caller-" + port + "-messages.log"));
        List<String> seen = new ArrayList<>();
        Matcher message = SEEN_BY_SIPP.matcher(log);
        while (message.find()) {
            seen.add(message.group(1) + " " + message.group(2));
        }
        return seen;
    }

    @Test
    void tsharkReadsTheSameMessagesFromTheCapture() throws Exception {
        for (String transport : List.of("udp", "tcp")) {
            Played call = play(transport);
            awaitTheEnd(call.id());

            Path capture = LOGS.resolve(transport + ".pcap");
            Files.write(capture, pbx.file("/api/call-records/" + call.id() + "/ladder.pcap"));
            List<String> told = messages(call.id()).stream()
                    .map(step -> String.join(
                            " ",
                            step.getString("source").replaceFirst("^\\w+:", ""),
                            step.getString("destination").replaceFirst("^\\w+:", ""),
                            step.getString("text").lines().findFirst().orElseThrow()))
                    .toList();
            assertThat(told).containsExactlyElementsOf(tshark(capture));
        }
    }

    private static List<String> tshark(Path capture) throws IOException, InterruptedException {
        Process tshark = new ProcessBuilder(
                        "tshark",
                        "-r",
                        capture.toString(),
                        "-Y",
                        "sip",
                        "-T",
                        "fields",
                        "-E",
                        "separator=|",
                        "-e",
                        "ip.src",
                        "-e",
                        "udp.srcport",
                        "-e",
                        "ip.dst",
                        "-e",
                        "udp.dstport",
                        "-e",
                        "sip.Request-Line",
                        "-e",
                        "sip.Status-Line")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(tshark.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tshark.waitFor()).isZero();
        return output.lines()
                .map(line -> line.split("\\|", -1))
                .map(field -> field[0] + ":" + field[1] + " " + field[2] + ":" + field[3] + " " + field[4] + field[5])
                .toList();
    }

    @Test
    void neitherLadderNorCaptureTellsWhatAPasswordCouldBeGuessedFrom() {
        Played call = play("udp");
        awaitTheEnd(call.id());

        String ladder = ladder(call.id()).toString();
        String capture =
                new String(pbx.file("/api/call-records/" + call.id() + "/ladder.pcap"), StandardCharsets.UTF_8);
        assertThat(capture)
                .contains("Authorization: Digest username=\"" + call.caller().number());
        for (String text : List.of(ladder.replace("\\\"", "\""), capture)) {
            assertThat(text).containsPattern("response=\"\\*{32}").doesNotContainPattern("response=\"[0-9a-f]{32}");
        }
    }

    @Test
    void aCallThatNobodyKnowsHasNoLadder() {
        assertThat(pbx.send("GET", "/api/call-records/none/ladder", "").statusCode())
                .isEqualTo(404);
        assertThat(pbx.send("GET", "/api/call-records/none/ladder.pcap", "").statusCode())
                .isEqualTo(404);
    }
}
