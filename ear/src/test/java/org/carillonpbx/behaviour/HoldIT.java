package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.RtpLine;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two phones hear while one of them holds, and how soon both hear each other again. */
class HoldIT {
    private static final Path STORY = Behaviour.ROOT.resolve("sound/held-and-resumed");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern PORT = Pattern.compile("o=carillon (?s:.*?)m=audio (\\d+)");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    private final RunningPbx pbx = RunningPbx.shared();

    @ParameterizedTest
    @ValueSource(strings = {"sendonly", "inactive"})
    void bothHearEachOtherWithinHalfASecondAfterTheResume(String hold) throws IOException {
        Path logs = Path.of("target/behaviour/sound", hold);
        RunningPbx.Extension caller = pbx.newExtension(20);
        RunningPbx.Extension callee = pbx.newExtension(20);
        int port = LoopbackPorts.free(6);
        try (Sipp registering =
                Sipp.start(Behaviour.ROOT.resolve("register.xml"), pbx, callee, "", "udp", port, logs)) {
            assertThat(registering.succeeded()).as(registering::story).isTrue();
        }
        try (RtpLine held = new RtpLine();
                RtpLine holding = new RtpLine();
                Sipp answering = play("callee", callee, "", port, Map.of("rtp", held.port()), logs)) {
            await().atMost(PATIENCE).until(() -> LoopbackPorts.taken(port));
            try (Sipp calling = play(
                    "caller",
                    caller,
                    callee.number(),
                    LoopbackPorts.free(6),
                    Map.of("rtp", holding.port(), "hold", hold),
                    logs)) {
                held.talkTo(portTold(answering));
                holding.talkTo(portTold(calling));
                assertThat(calling.succeeded()).as(calling::story).isTrue();
                assertThat(answering.succeeded()).as(answering::story).isTrue();
                Instant holds = sent(calling, "CSeq: 3 ACK");
                Instant resumes = sent(calling, "CSeq: 4 INVITE");
                Instant ends = sent(calling, "CSeq: 5 BYE");
                assertThat(holding.heard(50, holds.minusSeconds(2), holds))
                        .as("before")
                        .isTrue();
                assertThat(holding.heard(1, holds.plusMillis(500), resumes))
                        .as("whoever holds hears nobody")
                        .isFalse();
                assertThat(held.heard(1, holds.plusMillis(500), resumes))
                        .as("the held phone does not hear the other one, whatever that sends")
                        .isFalse();
                assertThat(held.heardMusic(50, holds.plusMillis(500), resumes))
                        .as("the held phone hears music")
                        .isTrue();
                assertThat(held.heardMusic(1, resumes.plusMillis(500), ends))
                        .as("music after the resume")
                        .isFalse();
                assertThat(holding.silenceAfter(resumes)).isLessThan(Duration.ofMillis(500));
                assertThat(held.silenceAfter(resumes)).isLessThan(Duration.ofMillis(500));
                assertThat(held.heard(50, resumes, ends)).as("after").isTrue();
            }
        }
    }

    private Sipp play(
            String role, RunningPbx.Extension self, String called, int port, Map<String, Object> keywords, Path logs) {
        return Sipp.start(STORY.resolve(role + ".xml"), pbx, self, called, port, logs, keywords);
    }

    /** The port that the PBX told this phone to send to. */
    private static int portTold(Sipp phone) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> PORT.matcher(Files.readString(phone.messages())).find());
        try {
            Matcher told = PORT.matcher(Files.readString(phone.messages()));
            return told.find() ? Integer.parseInt(told.group(1)) : 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** When sipp wrote the message with that line. */
    private static Instant sent(Sipp phone, String line) throws IOException {
        for (String message : Files.readString(phone.messages()).split("-{40,} ", -1)) {
            if (message.contains("message sent") && message.contains(line + "\r\n")) {
                String moment = message.substring(0, 26).replace('\t', ' ');
                return LocalDateTime.parse(moment, WRITTEN)
                        .atZone(ZoneId.systemDefault())
                        .toInstant();
            }
        }
        throw new AssertionError("never sent: " + line);
    }
}
