package org.carillonpbx.media.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.carillonpbx.media.DigitManner;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.dtmf.InbandDetector;
import org.carillonpbx.media.dtmf.ToneWriter;
import org.carillonpbx.media.phone.Bench;
import org.carillonpbx.media.phone.Phone;
import org.carillonpbx.media.phone.RtpBytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Digits that reach a party's phone, over real sockets. */
class DigitsTest {
    private static final int QUIET_MILLIS = 500;

    private final Bench bench = new Bench();
    private final Phone alice = new Phone(0xA11CE);
    private final Phone bob = new Phone(0xB0B);

    @AfterEach
    void theStrandHadNoFaults() {
        bench.close();
        alice.close();
        bob.close();
        assertThat(bench.faults()).isEmpty();
    }

    private PortKey withEvents(Phone phone, int type) {
        return bench.answers(phone, phone.sdp("0 " + type, "rtpmap:" + type + " telephone-event/8000"));
    }

    private static List<RtpBytes> heard(Phone phone) {
        List<RtpBytes> heard = new ArrayList<>();
        Optional<byte[]> next = phone.next(QUIET_MILLIS * 4);
        while (next.isPresent()) {
            heard.add(RtpBytes.read(next.get(), next.get().length));
            next = phone.next(QUIET_MILLIS);
        }
        return heard;
    }

    /** The digits of tones that a phone hears. */
    private static String tones(Phone phone, Codec codec) {
        StringBuilder digits = new StringBuilder();
        InbandDetector detector = new InbandDetector(digits::append);
        Decoder decoder = codec.decoder(8000);
        short[] pcm = new short[Decoder.MOST_SAMPLES];
        for (RtpBytes packet : heard(phone)) {
            int samples = decoder.decode(packet.payload(), 0, packet.payload().length, pcm, 0);
            detector.hear(pcm, 0, samples);
        }
        return digits.toString();
    }

    private void press(PortKey port, String digits, DigitManner manner) {
        digits.chars().forEach(digit -> bench.plane().press(port, (char) digit, 100, manner));
    }

    @Test
    void aDigitIsAnEventWhereEventsWereAgreed() {
        PortKey port = withEvents(bob, 97);
        press(port, "#", DigitManner.AGREED);
        List<RtpBytes> heard = heard(bob);
        assertThat(heard).hasSize(7).allMatch(packet -> packet.payloadType() == 97 && packet.payload()[0] == 11);
        assertThat(heard.stream().map(RtpBytes::timestamp).distinct()).hasSize(1);
        assertThat(heard.stream().map(RtpBytes::marker))
                .containsExactly(true, false, false, false, false, false, false);
        assertThat(heard.stream().map(packet -> packet.payload()[1] < 0))
                .as("the end comes three times")
                .containsExactly(false, false, false, false, true, true, true);
        assertThat(heard.stream().map(packet -> ((packet.payload()[2] & 0xFF) << 8) | (packet.payload()[3] & 0xFF)))
                .containsExactly(160, 320, 480, 640, 800, 800, 800);
        int first = heard.get(0).sequence();
        assertThat(heard.stream().map(packet -> (packet.sequence() - first) & 0xFFFF))
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void digitsComeOneAfterTheOther() {
        PortKey port = withEvents(bob, 101);
        press(port, "1234", DigitManner.EVENT);
        List<RtpBytes> heard = heard(bob);
        assertThat(heard.stream().map(packet -> (int) packet.payload()[0]).distinct())
                .containsExactly(1, 2, 3, 4);
        assertThat(heard.stream().map(RtpBytes::timestamp).distinct())
                .hasSize(4)
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PCMU", "PCMA", "G726-32", "G729"})
    void aDigitIsAToneWhereNoEventsWereAgreed(String name) {
        Codec codec = Codecs.chosen(name).get(0);
        String type = Integer.toString(codec.payloadType());
        PortKey port = bench.answers(bob, bob.sdp(type, "rtpmap:" + type + " " + codec.encoding() + "/8000"));
        press(port, "159D", DigitManner.AGREED);
        assertThat(tones(bob, codec)).isEqualTo("159D");
    }

    @Test
    void nothingElseIsHeardWhileADigitIsPressed() {
        PortKey one = withEvents(alice, 101);
        PortKey other = withEvents(bob, 101);
        bench.plane().connect(one, other);
        bench.settle();
        alice.says(bob, 0, 1);
        bench.plane().press(other, '5', 2_000, DigitManner.AGREED);
        RtpBytes event = bob.hearsNext();
        for (int i = 2; i < 12; i++) {
            alice.says(0, i, RtpBytes.sound(i));
        }
        List<RtpBytes> rest = heard(bob);
        assertThat(event.payloadType()).isEqualTo(101);
        assertThat(rest).allMatch(packet -> packet.payloadType() == 101);
        RtpBytes after = alice.says(bob, 0, 12);
        assertThat(after.payloadType()).isZero();
        assertThat(after.sequence())
                .as("the numbers go on")
                .isEqualTo((rest.get(rest.size() - 1).sequence() + 1) & 0xFFFF);
        assertThat(after.timestamp() - event.timestamp()).isGreaterThanOrEqualTo(16_000);
    }

    @Test
    void anEventIsToldAsAToneToAPhoneThatKnowsNone() {
        PortKey one = withEvents(alice, 101);
        PortKey other = bench.answers(bob, bob.sdp("0"));
        bench.plane().connect(one, other);
        bench.settle();
        byte[] end = {7, (byte) 0x8A, 3, 32};
        for (int i = 0; i < 3; i++) {
            alice.says(new RtpBytes(101, i == 0, i, 16_000, alice.ssrc(), end));
        }
        assertThat(tones(bob, Codecs.chosen("PCMU").get(0))).isEqualTo("7");
        assertThat(bench.event(MediaEvent.DigitPressed.class, any -> true).digit())
                .isEqualTo('7');
    }

    @Test
    void eventsGoOutUnderTheNumberThatTheOtherSideExpects() {
        PortKey one = withEvents(alice, 101);
        PortKey other = withEvents(bob, 96);
        bench.plane().connect(one, other);
        bench.settle();
        byte[] end = {7, (byte) 0x8A, 3, 32};
        alice.says(new RtpBytes(101, true, 1, 16_000, alice.ssrc(), end));
        RtpBytes heard = bob.hearsNext();
        assertThat(heard.payloadType()).isEqualTo(96);
        assertThat(heard.payload()).isEqualTo(end);
        assertThat(bob.next(QUIET_MILLIS)).as("and not as a tone besides").isEmpty();
    }

    @Test
    void aHeldPhoneIsNotPressedAt() {
        PortKey port = bench.answers(bob, bob.sdp("0 101", "rtpmap:101 telephone-event/8000", "inactive"));
        press(port, "1", DigitManner.AGREED);
        assertThat(bob.next(QUIET_MILLIS)).isEmpty();
    }

    @Test
    void whatIsNoDigitIsRefused() {
        PortKey port = withEvents(bob, 101);
        assertThatThrownBy(() -> press(port, "x", DigitManner.AGREED)).isInstanceOf(IllegalArgumentException.class);
    }

    private void saysTones(Phone phone, String digits) {
        short[] pcm = new short[160];
        byte[] payload = new byte[160];
        Encoder encoder = Codecs.chosen("PCMU").get(0).encoder(8000, Parameters.NONE);
        int sequence = 0;
        long due = System.nanoTime();
        for (int i = 0; i < digits.length(); i++) {
            ToneWriter tone = new ToneWriter(digits.charAt(i), 8000);
            for (int packet = 0; packet < 10; packet++) {
                Arrays.fill(pcm, (short) 0);
                if (packet < 5) {
                    tone.write(pcm, 0, pcm.length);
                }
                encoder.encode(pcm, 0, pcm.length, payload, 0);
                phone.says(0, sequence++, payload.clone());
                due += 20_000_000L;
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
    }

    private String told() {
        StringBuilder told = new StringBuilder();
        bench.events().stream()
                .filter(MediaEvent.DigitPressed.class::isInstance)
                .map(MediaEvent.DigitPressed.class::cast)
                .forEach(pressed -> told.append(pressed.digit()));
        return told.toString();
    }

    @Test
    void tonesAreToldAsEventsToAPhoneThatKnowsThem() {
        PortKey one = bench.answers(alice, alice.sdp("0"));
        PortKey other = withEvents(bob, 101);
        bench.plane().connect(one, other);
        bench.settle();
        saysTones(alice, "4711");
        List<Integer> ends = heard(bob).stream()
                .filter(packet -> packet.payloadType() == 101 && packet.payload()[1] < 0)
                .map(packet -> (int) packet.payload()[0])
                .toList();
        assertThat(ends).containsExactly(4, 4, 4, 7, 7, 7, 1, 1, 1, 1, 1, 1);
        assertThat(told()).isEqualTo("4711");
    }

    @Test
    void tonesAreListenedForWhereSomebodyWantsToKnow() {
        PortKey one = bench.answers(alice, alice.sdp("0"));
        bench.plane().connect(one, bench.answers(bob, bob.sdp("0")));
        bench.plane().watchDigits(one);
        bench.settle();
        saysTones(alice, "*1");
        Awaitility.await().untilAsserted(() -> assertThat(told()).isEqualTo("*1"));
    }

    @Test
    void tonesOfAPhoneThatKnowsEventsAreNotListenedFor() {
        PortKey one = withEvents(alice, 101);
        bench.plane().connect(one, bench.answers(bob, bob.sdp("0")));
        bench.plane().watchDigits(one);
        bench.settle();
        saysTones(alice, "*1");
        alice.says(new RtpBytes(101, true, 1000, 1_000_000, alice.ssrc(), new byte[] {9, (byte) 0x8A, 3, 32}));
        bench.event(MediaEvent.DigitPressed.class, any -> true);
        assertThat(told()).isEqualTo("9");
    }
}
