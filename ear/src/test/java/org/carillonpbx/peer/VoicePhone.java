package org.carillonpbx.peer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phone in two parts: sipp signals for it, and an {@link RtpVoice} speaks, in whatever encoding. It talks until it is hung up. */
public final class VoicePhone implements Phone {
    private static final Path SCENARIOS = Path.of("src/test/behaviour");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern DESCRIPTION = Pattern.compile("o=carillon (?s:.*?)m=audio (\\d+)(?s:.*?)a=sendrecv");

    private final Sipp signalling;
    private final RtpVoice voice;

    private VoicePhone(Sipp signalling, RtpVoice voice) {
        this.signalling = signalling;
        this.voice = voice;
    }

    /**
     * Registers a phone that answers by itself.
     *
     * @param formats the payload types that it describes
     * @param attribute a line of its description, without {@code a=}
     */
    public static VoicePhone answering(
            RunningPbx pbx, RunningPbx.Extension self, String formats, String attribute, RtpVoice voice, Path place) {
        int port = LoopbackPorts.free(6);
        try (Sipp registering = Sipp.start(SCENARIOS.resolve("register.xml"), pbx, self, "", "udp", port, place)) {
            if (!registering.succeeded()) {
                throw new IllegalStateException(registering.story());
            }
        }
        VoicePhone phone = start("callee", pbx, self, "", port, formats, attribute, voice, place);
        await().atMost(PATIENCE).until(() -> LoopbackPorts.taken(port));
        return phone;
    }

    /** The same for one that dials. */
    public static VoicePhone calling(
            RunningPbx pbx,
            RunningPbx.Extension self,
            String called,
            String formats,
            String attribute,
            RtpVoice voice,
            Path place) {
        return start("caller", pbx, self, called, LoopbackPorts.free(6), formats, attribute, voice, place);
    }

    private static VoicePhone start(
            String role,
            RunningPbx pbx,
            RunningPbx.Extension self,
            String called,
            int port,
            String formats,
            String attribute,
            RtpVoice voice,
            Path place) {
        Map<String, Object> keywords = Map.of("rtp", voice.port(), "formats", formats, "attribute", attribute);
        Path scenario = SCENARIOS.resolve("sound/said-by-another").resolve(role + ".xml");
        return new VoicePhone(Sipp.start(scenario, pbx, self, called, port, place, keywords), voice);
    }

    public RtpVoice voice() {
        return voice;
    }

    /** The PBX's description of its sound, once it has come. */
    public String told() {
        return description().group();
    }

    /** Where the PBX wants to hear this phone, once it has said so. */
    public int toldPort() {
        return Integer.parseInt(description().group(1));
    }

    private Matcher description() {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> matcher().find());
        Matcher told = matcher();
        if (!told.find()) {
            throw new IllegalStateException(story());
        }
        return told;
    }

    private Matcher matcher() {
        try {
            return DESCRIPTION.matcher(Files.readString(signalling.messages()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether its call went as it should, to its end. */
    public boolean succeeded() {
        return signalling.succeeded();
    }

    @Override
    public String story() {
        return signalling.story();
    }

    @Override
    public void close() {
        signalling.close();
        voice.close();
    }
}
