package org.carillonpbx.media.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.codec.g711.G711;
import org.carillonpbx.media.phone.Bench;
import org.carillonpbx.media.phone.Phone;
import org.carillonpbx.media.phone.RtpBytes;
import org.carillonpbx.media.sound.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody beside a relayed call hears one of its parties. */
class ForkTest {
    private static final int RATE = 8000;
    private static final int FRAME = RATE / 50;
    private static final double PEAK = 0.25;
    private static final double LEVEL = PEAK * Short.MAX_VALUE / Math.sqrt(2);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Bench bench = new Bench(Bench.settings(Bench.FIRST_PORT, Bench.LAST_PORT, Duration.ZERO, 2));
    private final Phone alice = new Phone(0xA11CE);
    private final Phone bob = new Phone(0xB0B);
    private final Phone recorder = new Phone(0x5125);
    private final PortKey a = bench.answers(alice, alice.sdp("0"));
    private final PortKey b = bench.answers(bob, bob.sdp("0"));
    private final AtomicInteger said = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    @BeforeEach
    void theyTalk() {
        bench.plane().connect(a, b);
        bob.says(0, 1, RtpBytes.sound(1));
        byte[][] payloads = new byte[50][FRAME];
        var encoder = G711.PCMU.encoder(RATE, Parameters.NONE);
        short[] tone = Samples.tone(RATE, 500, PEAK, RATE);
        for (int i = 0; i < payloads.length; i++) {
            encoder.encode(tone, i * FRAME, FRAME, payloads[i], 0);
        }
        var talking = clock.scheduleAtFixedRate(
                () -> {
                    int number = said.getAndIncrement();
                    alice.says(RtpBytes.of(0, number, alice.ssrc(), payloads[number % payloads.length]));
                },
                0,
                20,
                TimeUnit.MILLISECONDS);
        assertThat(talking.isCancelled()).isFalse();
    }

    @AfterEach
    void nothingFailed() {
        clock.shutdownNow();
        bench.close();
        alice.close();
        bob.close();
        recorder.close();
        assertThat(bench.faults()).isEmpty();
    }

    private PortKey listener(Codec codec) {
        PortKey key = bench.open("another-call", Optional.of(a));
        assertThat(bench.plane().offer(key)).isPresent();
        bench.must(bench.plane().accept(key, recorder.sdp(Integer.toString(codec.payloadType()), "recvonly")));
        return key;
    }

    private static short[] heardBy(Phone phone, Codec codec) {
        Decoder decoder = codec.decoder(RATE);
        short[] pcm = new short[25 * FRAME];
        for (int at = 0; at < pcm.length; at += FRAME) {
            byte[] payload = phone.hearsNext().payload();
            decoder.decode(payload, 0, payload.length, pcm, at);
        }
        return pcm;
    }

    private void aliceIsHeardBy(Phone phone, Codec codec) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                Samples.decibels(Samples.toneLevel(heardBy(phone, codec), RATE, 500) / LEVEL + 1e-9))
                        .isCloseTo(0, within(0.5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PCMU", "PCMA"})
    void itHearsThePartyWhileTheCallStaysRelayed(String encoding) {
        Codec codec = encoding.equals("PCMU") ? G711.PCMU : G711.PCMA;
        PortKey listener = listener(codec);
        bench.plane().fork(a, listener);
        aliceIsHeardBy(recorder, codec);
        long relayed = bench.plane().figures().relayed();
        Awaitility.await().atMost(PATIENCE).until(() -> bench.plane().figures().relayed() > relayed + 20);
        aliceIsHeardBy(bob, G711.PCMU);
    }

    @Test
    void itHearsNothingAnyMoreOnceItIsUnforked() {
        PortKey listener = listener(G711.PCMU);
        bench.plane().fork(a, listener);
        aliceIsHeardBy(recorder, G711.PCMU);
        bench.plane().unfork(listener);
        Awaitility.await().atMost(PATIENCE).until(() -> recorder.next(300).isEmpty());
        bench.plane().fork(a, listener);
        aliceIsHeardBy(recorder, G711.PCMU);
    }

    @Test
    void itHearsNothingAnyMoreOnceThePartyIsGone() {
        PortKey listener = listener(G711.PCMU);
        bench.plane().fork(a, listener);
        aliceIsHeardBy(recorder, G711.PCMU);
        bench.plane().close(a);
        Awaitility.await().atMost(PATIENCE).until(() -> recorder.next(300).isEmpty());
        bench.plane().close(listener);
    }
}
