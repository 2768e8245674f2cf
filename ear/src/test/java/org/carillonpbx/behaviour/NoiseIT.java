package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carillonpbx.peer.Bcg729;
import org.carillonpbx.peer.Impairment;
import org.carillonpbx.peer.RtpVoice;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Speech;
import org.carillonpbx.peer.VoicePhone;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.Test;

/** A phone that says by comfort noise (RFC 3389) that it says nothing, and one that does or does not know what that is. */
class NoiseIT {
    private static final Path PLACE = Path.of("target/behaviour/sound/noise");
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String NOISE = "rtpmap:13 CN/8000";
    private static final int CN = 13;
    private static final long SEED = 3389;
    private static final int LEVEL = 50;
    private static final int G729 = 18;
    /** In packets of 20 ms. */
    private static final int SILENCE = 200;

    private static final int NOISE_EVERY = 5;

    private final RunningPbx pbx = RunningPbx.shared();
    private final RunningPbx.Extension caller = pbx.newExtension(20);
    private final RunningPbx.Extension callee = pbx.newExtension(20);

    @Test
    void twoPhonesThatKnowItAreLeftAlone() {
        try (VoicePhone answering = answering("0 13", NOISE);
                VoicePhone calling = calling("0 13", Impairment.NONE)) {
            List<RtpVoice.Packet> script = withSilence(sound(0, 50, 160));
            say(calling, script);
            assertThat(calling.told()).contains("a=rtpmap:13 CN/8000");
            assertThat(answering.told()).contains("a=rtpmap:13 CN/8000");
            end(answering, calling);

            assertThat(noises(answering.voice().heard())).isEqualTo(noises(script));
            assertThat(answering.voice().heard()).hasSizeBetween(100 + noises(script) - 2, 100 + noises(script));
        }
    }

    @Test
    void whoDoesNotKnowItIsNeverSentItAndTheOtherIsTold() {
        try (VoicePhone answering = answering("0", "ptime:20");
                VoicePhone calling = calling("0 13", Impairment.NONE)) {
            say(calling, withSilence(sound(0, 50, 160)));
            assertThat(calling.told()).doesNotContain("CN/8000");
            end(answering, calling);

            assertThat(answering.voice().heard()).hasSizeGreaterThan(90).allMatch(packet -> packet.payloadType() == 0);
        }
    }

    /** The network between the talker and the PBX loses some of it, noise too. */
    @Test
    void whereItsSoundIsMadeIntoAnotherEncodingItIsHeardWithoutAGap() {
        try (VoicePhone answering = answering("8", "ptime:20");
                VoicePhone calling = calling("18 13", new Impairment(0.03, 20, 0.02, 0.02))) {
            List<RtpVoice.Packet> sentence = Bcg729.encoded(Speech.sentence().samples()).stream()
                    .map(payload -> new RtpVoice.Packet(G729, payload))
                    .toList();
            List<RtpVoice.Packet> script = withSilence(sentence);
            say(calling, script);
            assertThat(calling.told()).contains("a=rtpmap:13 CN/8000");
            end(answering, calling);

            List<RtpVoice.Packet> heard = answering.voice().heard();
            assertThat(heard).hasSizeGreaterThan(script.size() - 10).allMatch(packet -> packet.payloadType() == 8);
            for (int i = 1; i < heard.size(); i++) {
                assertThat(heard.get(i).timestamp() - heard.get(i - 1).timestamp())
                        .as("units between packets %d and %d", i - 1, i)
                        .isEqualTo(160);
            }
            Wav silence = said(heard).part(sentence.size() * 0.02 + 1, SILENCE * 0.02 - 2);
            assertThat(20 * Math.log10(silence.level())).as("level, dB").isCloseTo(-LEVEL, within(3.0));
        }
    }

    private VoicePhone answering(String formats, String attribute) {
        RtpVoice listens = new RtpVoice(Impairment.NONE, SEED);
        return VoicePhone.answering(pbx, callee, formats, attribute, listens, PLACE);
    }

    private VoicePhone calling(String formats, Impairment network) {
        return VoicePhone.calling(pbx, caller, callee.number(), formats, NOISE, new RtpVoice(network, SEED), PLACE);
    }

    /** This, then silence that is told of, then this again. */
    private static List<RtpVoice.Packet> withSilence(List<RtpVoice.Packet> sound) {
        List<RtpVoice.Packet> script = new ArrayList<>(sound);
        for (int i = 0; i < SILENCE; i++) {
            script.add(i % NOISE_EVERY == 0 ? new RtpVoice.Packet(CN, new byte[] {LEVEL}) : RtpVoice.Packet.NONE);
        }
        script.addAll(sound);
        return script;
    }

    private static List<RtpVoice.Packet> sound(int payloadType, int packets, int bytes) {
        byte[] payload = new byte[bytes];
        Arrays.fill(payload, (byte) 0x95);
        return java.util.Collections.nCopies(packets, new RtpVoice.Packet(payloadType, payload));
    }

    private static int noises(List<RtpVoice.Packet> packets) {
        return (int) packets.stream()
                .filter(packet -> packet.payloadType() == CN && packet.payload().length > 0)
                .count();
    }

    private static Wav said(List<RtpVoice.Packet> packets) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        packets.forEach(packet -> octets.writeBytes(packet.payload()));
        return Wav.ofALaw(octets.toByteArray());
    }

    private void say(VoicePhone phone, List<RtpVoice.Packet> script) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pbx.liveCalls())
                        .as(phone::story)
                        .anySatisfy(call -> {
                            assertThat(call.getString("caller")).isEqualTo(caller.number());
                            assertThat(call.getString("state")).isEqualTo("talking");
                        }));
        phone.voice().say(script, phone.toldPort());
        await().atMost(PATIENCE).until(() -> phone.voice().said() == script.size());
    }

    private void end(VoicePhone answering, VoicePhone calling) {
        pbx.liveCalls().stream()
                .filter(call -> call.getString("caller").equals(caller.number()))
                .forEach(call -> pbx.send("DELETE", "/api/calls/" + call.getString("id"), ""));
        assertThat(calling.succeeded()).as(calling::story).isTrue();
        assertThat(answering.succeeded()).as(answering::story).isTrue();
    }
}
