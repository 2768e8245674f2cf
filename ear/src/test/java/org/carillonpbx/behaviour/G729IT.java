package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.Bcg729;
import org.carillonpbx.peer.Impairment;
import org.carillonpbx.peer.Likeness;
import org.carillonpbx.peer.RtpVoice;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Speech;
import org.carillonpbx.peer.VoicePhone;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A phone that speaks G.729 by other people's coders and a softphone that speaks G.711 say a sentence to each other. */
class G729IT {
    private static final Path PLACE = Path.of("target/sound/g729");
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int G729 = 18;
    private static final int FRAME_BYTES = 10;
    private static final Wav SAYS = Speech.sentence().then(Speech.sentence());
    private static final Wav BEFORE = Wav.tone(8_000, 300, 0, 1.5);

    private final RunningPbx pbx = RunningPbx.shared();
    private final RunningPbx.Extension soft = pbx.newExtension(20);
    private final RunningPbx.Extension hard = pbx.newExtension(20);

    @ParameterizedTest(name = "the G.729 phone calls: {0}, its network loses {1} %")
    @CsvSource({"false, 0", "true, 0", "true, 5"})
    void bothUnderstandEachOther(boolean calls, int percent) {
        Path place = PLACE.resolve(calls + "-" + percent);
        assertThat(place.toFile().mkdirs() || place.toFile().isDirectory()).isTrue();
        Path file = BEFORE.then(SAYS).then(BEFORE).write(place.resolve("says.wav"));
        Impairment network = percent == 0 ? Impairment.NONE : new Impairment(percent / 100.0, 30, 0.03, 0.02);
        RtpVoice voice = new RtpVoice(network, 729);
        if (calls) {
            try (Baresip other = soft(file, Optional.empty(), place);
                    VoicePhone phone = calling(voice, place, other)) {
                talk(phone, other);
            }
        } else {
            try (VoicePhone phone = answering(voice, place);
                    Baresip other = soft(file, Optional.of(hard.number()), place)) {
                talk(phone, other);
            }
        }
        heardBySoft(place, percent);
        heardByHard(voice);
    }

    private Baresip soft(Path says, Optional<String> dials, Path place) {
        return Baresip.start(pbx, soft, "udp", "pcmu", says, dials, place.resolve("soft"));
    }

    private void talk(VoicePhone phone, Baresip other) {
        List<RtpVoice.Packet> script = Bcg729.encoded(BEFORE.then(SAYS).samples()).stream()
                .map(payload -> new RtpVoice.Packet(G729, payload))
                .toList();
        talking(phone, other);
        assertThat(phone.told()).contains("a=rtpmap:18 G729/8000", "a=fmtp:18 annexb=no");
        phone.voice().say(script, phone.toldPort());
        await().atMost(PATIENCE).until(() -> phone.voice().said() == script.size());
        await().atMost(PATIENCE)
                .until(() -> phone.voice().heard().size() * 0.02 > BEFORE.seconds() + SAYS.seconds() + 0.5);
        pbx.liveCalls().stream()
                .filter(call -> List.of(soft.number(), hard.number()).contains(call.getString("caller")))
                .forEach(call -> pbx.send("DELETE", "/api/calls/" + call.getString("id"), ""));
        assertThat(phone.succeeded()).as(phone::story).isTrue();
    }

    private VoicePhone answering(RtpVoice voice, Path place) {
        return VoicePhone.answering(pbx, hard, "18", "fmtp:18 annexb=no", voice, place);
    }

    private VoicePhone calling(RtpVoice voice, Path place, Baresip other) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pbx.registrationsOf(soft.number()))
                        .as(other::story)
                        .hasSize(1));
        return VoicePhone.calling(pbx, hard, soft.number(), "18", "fmtp:18 annexb=no", voice, place);
    }

    private void talking(VoicePhone phone, Baresip other) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pbx.liveCalls())
                        .as(() -> phone.story() + other.story())
                        .anySatisfy(call -> {
                            assertThat(call.getString("caller")).isIn(soft.number(), hard.number());
                            assertThat(call.getString("state")).isEqualTo("talking");
                        }));
    }

    private static void heardBySoft(Path place, int percent) {
        Wav heard = Wav.read(Baresip.heardIn(place.resolve("soft")).orElseThrow());
        Likeness likeness = new Likeness(SAYS, heard);
        assertThat(likeness.correlation()).as("by the softphone").isGreaterThan(0.8);
        assertThat(likeness.decibels()).as("by the softphone").isCloseTo(0, within(percent == 0 ? 1.5 : 2.0));
    }

    private static void heardByHard(RtpVoice voice) {
        List<byte[]> payloads =
                voice.heard().stream().map(RtpVoice.Packet::payload).toList();
        assertThat(voice.heard()).allMatch(packet -> packet.payloadType() == G729);
        assertThat(payloads).as("no silence is announced").allMatch(payload -> payload.length % FRAME_BYTES == 0);
        Likeness likeness = new Likeness(SAYS, Wav.of(8_000, Bcg729.decoded(payloads)));
        assertThat(likeness.correlation()).as("by the G.729 phone").isGreaterThan(0.8);
        assertThat(likeness.decibels()).as("by the G.729 phone").isCloseTo(0, within(1.5));
    }
}
