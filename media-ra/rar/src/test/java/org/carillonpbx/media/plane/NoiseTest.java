package org.carillonpbx.media.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.carillonpbx.media.Part;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.RoomKey;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.phone.Bench;
import org.carillonpbx.media.phone.Phone;
import org.carillonpbx.media.phone.RtpBytes;
import org.carillonpbx.media.sound.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comfort noise (RFC 3389) between phones, by real sockets: passed on to whoever takes it, made audible for everybody else. */
class NoiseTest {
    private static final Codec PCMU = Codecs.chosen("PCMU").get(0);
    private static final int CN = 13;
    private static final int LEVEL = 45;
    /** Half a second of a tone, two seconds of silence, half a second of a tone. */
    private static final int TALK = 25;

    private static final int SILENCE = 100;
    private static final int NOISE_EVERY = 20;

    private final Bench bench = new Bench();
    private final Phone talker = new Phone(0xC0DE);
    private final Phone listener = new Phone(0x11511);

    @AfterEach
    void theStrandHadNoFaults() {
        bench.close();
        talker.close();
        listener.close();
        assertThat(bench.faults()).isEmpty();
    }

    private void connect(PortKey one, PortKey other) {
        bench.plane().connect(one, other);
        bench.settle();
    }

    /** Sets up a call as call control does: the caller's offer, ours, the callee's answer, ours. */
    private void call(String callers, String callees) {
        PortKey a = bench.open("one", Optional.empty());
        bench.must(bench.plane().consider(a, talker.sdp(callers)));
        PortKey b = bench.open("one", Optional.of(a));
        listener.hears(bench.plane().offer(b).orElseThrow());
        bench.must(bench.plane().accept(b, listener.sdp(callees)));
        talker.hears(bench.plane().answer(a).orElseThrow());
        connect(a, b);
    }

    @Test
    void whereBothTakeItItIsPassedOnAsItIs() {
        call("0 13", "0 13");
        talker.says(listener, 0, 1);
        byte[] noise = {LEVEL, 10, 20};
        talker.says(CN, 2, noise);
        RtpBytes heard = listener.hearsNext();
        assertThat(heard.payloadType()).isEqualTo(CN);
        assertThat(heard.payload()).isEqualTo(noise);
        listener.says(CN, 1, noise);
        assertThat(talker.hearsNext().payloadType()).isEqualTo(CN);
        bench.settle();
        assertThat(bench.plane().figures().transcoded()).isZero();
    }

    @Test
    void betweenTheTwoLawsItIsPassedOnBesideTheSound() {
        call("0 13", "8 13");
        talker.says(0, 1, RtpBytes.sound(1));
        assertThat(listener.hearsNext().payloadType()).isEqualTo(8);
        talker.says(CN, 2, new byte[] {LEVEL});
        assertThat(listener.hearsNext().payloadType()).isEqualTo(CN);
    }

    @Test
    void whoDoesNotTakeItIsNeverSentIt() {
        call("0 13", "0");
        talker.says(0, 1, RtpBytes.sound(1));
        talker.says(CN, 2, new byte[] {LEVEL});
        talker.says(0, 3, RtpBytes.sound(3));
        assertThat(listener.hearsNext().payloadType()).isZero();
        assertThat(listener.hearsNext().payload()).isEqualTo(RtpBytes.sound(3));
    }

    /** A caller that was told before anybody had answered that it may, and one whose sound is made into another encoding. */
    @ParameterizedTest(name = "{0} is heard as {1}")
    @CsvSource({"PCMU, PCMU", "PCMU, PCMA", "PCMU, G722", "G722, PCMA", "G726-32, PCMU", "G729, PCMU", "PCMU, opus"})
    void whoWaitsForSoundHearsNoiseWithoutAGap(String spoken, String heardAs) {
        Codec from = Codecs.chosen(spoken).get(0);
        Codec to = Codecs.chosen(heardAs).get(0);
        PortKey one = bench.answers(talker, talker.sdp(from.payloadType() + " 13", rtpmap(from)));
        PortKey other = bench.answers(listener, listener.sdp(Integer.toString(to.payloadType()), rtpmap(to)));
        connect(one, other);

        List<RtpBytes> heard = listenWhileTalking(from);

        assertThat(heard).hasSizeBetween(2 * TALK + SILENCE - 10, 2 * TALK + SILENCE + 25);
        assertThat(heard).noneMatch(packet -> packet.payloadType() == CN);
        assertNoGap(heard, to);
        assertThat(noiseLevel(heard, to)).isCloseTo(-LEVEL, within(3.0));
    }

    /** Where it counts as any other steady noise does: soon as nothing. */
    @Test
    void aRoomIsToldOfNobodysComfortNoiseAndGoesOn() {
        RoomKey room = new RoomKey("3000");
        PortKey one = bench.answers(talker, talker.sdp("0 13"));
        PortKey other = bench.answers(listener, listener.sdp("8 13"));
        bench.plane().join(room, one, Part.PARTY);
        bench.plane().join(room, other, Part.PARTY);
        bench.settle();

        List<RtpBytes> heard = listenWhileTalking(PCMU);

        assertThat(heard).hasSizeGreaterThan(SILENCE).noneMatch(packet -> packet.payloadType() == CN);
        assertNoGap(heard, PCMU);
    }

    private static String rtpmap(Codec codec) {
        return "rtpmap:" + codec.payloadType() + " " + codec.encoding() + "/" + codec.clockRate()
                + (codec.channels() > 1 ? "/" + codec.channels() : "");
    }

    /** The talker says a tone, keeps silent by comfort noise, and says the tone again; what came at the other end. */
    private List<RtpBytes> listenWhileTalking(Codec codec) {
        int rate = codec.samplingRate(8000);
        Encoder encoder = codec.encoder(rate, Parameters.NONE);
        short[] tone = Samples.tone(rate, 500, 0.25, rate / 50);
        AtomicInteger said = new AtomicInteger();
        AtomicInteger sequence = new AtomicInteger();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            var talking = clock.scheduleAtFixedRate(
                    () -> {
                        int number = said.getAndIncrement();
                        boolean talks = number < TALK || number >= TALK + SILENCE;
                        byte[] payload = new byte[1_000];
                        if (talks && number < 2 * TALK + SILENCE) {
                            int length = encoder.encode(tone, 0, tone.length, payload, 0);
                            say(
                                    codec.payloadType(),
                                    sequence.getAndIncrement(),
                                    number,
                                    Arrays.copyOf(payload, length));
                        } else if (!talks && (number - TALK) % NOISE_EVERY == 0) {
                            say(CN, sequence.getAndIncrement(), number, new byte[] {LEVEL});
                        }
                    },
                    0,
                    20,
                    TimeUnit.MILLISECONDS);
            List<RtpBytes> heard = new ArrayList<>();
            while (said.get() <= 2 * TALK + SILENCE + 10 && !talking.isDone()) {
                listener.next(20)
                        .map(bytes -> RtpBytes.read(bytes, bytes.length))
                        .ifPresent(heard::add);
            }
            return heard;
        } finally {
            clock.shutdownNow();
        }
    }

    private void say(int type, int sequence, int number, byte[] payload) {
        talker.says(new RtpBytes(type, number == 0, sequence, number * 160, talker.ssrc(), payload));
    }

    /** Two neighbours are as far apart as they are long. */
    private static void assertNoGap(List<RtpBytes> heard, Codec codec) {
        for (int i = 1; i < heard.size(); i++) {
            assertThat(heard.get(i).timestamp() - heard.get(i - 1).timestamp())
                    .as("units between packets %d and %d", i - 1, i)
                    .isEqualTo(codec.clockRate() / 50);
        }
    }

    /** The level in dB of what is heard in the middle of the silence. */
    private static double noiseLevel(List<RtpBytes> heard, Codec codec) {
        int rate = codec.samplingRate(48_000);
        Decoder decoder = codec.decoder(rate);
        short[] all = new short[heard.size() * rate / 50 + Decoder.MOST_SAMPLES];
        int samples = 0;
        for (RtpBytes packet : heard) {
            samples += decoder.decode(packet.payload(), 0, packet.payload().length, all, samples);
        }
        short[] silence = Samples.part(all, (TALK + 25) * rate / 50, 50 * rate / 50);
        return Samples.decibels(Samples.level(silence) / Short.MAX_VALUE);
    }
}
