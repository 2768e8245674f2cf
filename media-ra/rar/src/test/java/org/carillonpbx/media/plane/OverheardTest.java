package org.carillonpbx.media.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.codec.g711.G711;
import org.carillonpbx.media.graph.Tap;
import org.carillonpbx.media.phone.Bench;
import org.carillonpbx.media.phone.Phone;
import org.carillonpbx.media.phone.RtpBytes;
import org.carillonpbx.media.sound.Samples;
import org.carillonpbx.media.sound.Sound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes on beside a relayed call: somebody overhears it, something else is said to one party. */
class OverheardTest {
    private static final int RATE = 8000;
    private static final int FRAME = RATE / 50;
    private static final int PERIOD_SAMPLES = RATE;
    private static final double PEAK = 0.25;
    private static final double LEVEL = PEAK * Short.MAX_VALUE / Math.sqrt(2);
    private static final long A_LITTLE = 8_192;

    private final Bench bench = new Bench();
    private final Phone alice = new Phone(0xA11CE);
    private final Phone bob = new Phone(0xB0B);
    private final PortKey a = bench.answers(alice, alice.sdp("0"));
    private final PortKey b = bench.answers(bob, bob.sdp("0"));
    private final AtomicInteger said = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    /** Keeps what it hears, as a recording does. */
    private static final class Kept implements Tap {
        private final short[] pcm = new short[60 * RATE];
        private volatile int length;
        private volatile boolean even = true;
        private long last;

        @Override
        public void hear(short[] heard, int samples, int rate, long nanos) {
            even &= rate == RATE && (length == 0 || nanos - last == 20_000_000L);
            last = nanos;
            if (length + samples <= pcm.length) {
                int end = length + samples;
                System.arraycopy(heard, 0, pcm, length, samples);
                length = end;
            }
        }

        short[] latest(int samples) {
            int end = Math.max(samples, length);
            return Arrays.copyOfRange(pcm, end - samples, end);
        }
    }

    @AfterEach
    void theStrandHadNoFaults() {
        clock.shutdownNow();
        bench.close();
        alice.close();
        bob.close();
        assertThat(bench.faults()).isEmpty();
    }

    /** Alice says a tone by a clock. */
    private void aliceTalks(double hertz) {
        byte[][] payloads = new byte[50][160];
        var encoder = G711.PCMU.encoder(RATE, Parameters.NONE);
        short[] tone = Samples.tone(RATE, hertz, PEAK, PERIOD_SAMPLES);
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

    /** So many packets as they come next, decoded. */
    private static short[] heardBy(Phone phone, int packets) {
        Decoder decoder = G711.PCMU.decoder(RATE);
        short[] pcm = new short[packets * FRAME];
        for (int at = 0; at < pcm.length; at += FRAME) {
            byte[] payload = phone.hearsNext().payload();
            decoder.decode(payload, 0, payload.length, pcm, at);
        }
        return pcm;
    }

    private static void discard(Phone phone) {
        for (Optional<byte[]> next = phone.next(1); next.isPresent(); next = phone.next(1)) {
            assertThat(next.get()).isNotEmpty();
        }
    }

    private Prompter prompter(PortKey key) {
        return new Prompter(bench.plane(), key);
    }

    @Test
    void aRelayedPartyIsOverheardWithoutLeavingTheRelay() {
        Kept kept = new Kept();
        bench.plane().connect(a, b);
        long begun = System.nanoTime();
        prompter(a).overhear(kept);
        bob.says(0, 1, RtpBytes.sound(1));
        aliceTalks(500);
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(
                        () -> { // a busy machine may hold up some of it
                            double level = Samples.decibels(
                                    Samples.toneLevel(kept.latest(RATE / 4), RATE, 500) / LEVEL + 1e-9);
                            return said.get() > 120 && Math.abs(level) < 0.5;
                        });
        long millis = (System.nanoTime() - begun) / 1_000_000;
        prompter(a).ignore(kept);
        bench.settle();
        int length = kept.length;
        assertThat(bench.plane().figures().transcoded()).isZero();
        assertThat(bench.plane().figures().relayed()).isGreaterThan(100);
        assertThat((long) length * 1000 / RATE).as("milliseconds heard").isBetween(millis - 500, millis + 500);
        assertThat(kept.even).as("one every 20 ms, at one rate").isTrue();
        short[] heard = kept.latest(RATE / 2);
        assertThat(Samples.decibels(Samples.toneLevel(heard, RATE, 500) / LEVEL))
                .isCloseTo(0, within(0.5));
        int before = said.get();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> said.get() > before + 10);
        assertThat(kept.length).as("nothing more once it is ignored").isEqualTo(length);
    }

    @Test
    void aPartyThatSaysNothingIsOverheardAsSilence() {
        Kept kept = new Kept();
        prompter(a).overhear(kept);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> kept.length > 10 * FRAME);
        assertThat(kept.latest(10 * FRAME)).containsOnly(0);
    }

    @Test
    void anotherSoundTakesThePlaceOfTheOtherPartyUntilItIsHushed() {
        bench.plane().connect(a, b);
        bob.says(0, 1, RtpBytes.sound(1));
        aliceTalks(500);
        heardBy(bob, 10);
        prompter(b).speak(new Spoken(tone(1000, Integer.MAX_VALUE), RATE, () -> {}));
        bench.settle();
        discard(bob);
        short[] told = heardBy(bob, 25);
        assertThat(Samples.decibels(Samples.toneLevel(told, RATE, 1000) / LEVEL))
                .isCloseTo(0, within(0.5));
        assertThat(Samples.decibels(Samples.toneLevel(told, RATE, 500) / LEVEL)).isLessThan(-40);
        prompter(b).hush();
        bench.settle();
        discard(bob);
        short[] after = heardBy(bob, 25);
        assertThat(Samples.decibels(Samples.toneLevel(after, RATE, 500) / LEVEL))
                .isCloseTo(0, within(0.5));
    }

    @Test
    void aSoundThatEndsTellsItOnce() {
        List<Long> ends = new ArrayList<>();
        bob.says(0, 1, RtpBytes.sound(1));
        bench.settle();
        prompter(b).speak(new Spoken(tone(1000, 25), RATE, () -> ends.add(System.nanoTime())));
        short[] told = heardBy(bob, 25);
        assertThat(Samples.signalToNoise(told, RATE, 1000)).isGreaterThan(25);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !ends.isEmpty());
        assertThat(bob.next(200)).isEmpty();
        assertThat(ends).hasSize(1);
    }

    @Test
    void overhearingARelayedCallMakesNoGarbage() {
        Kept kept = new Kept();
        bench.plane().connect(a, b);
        prompter(a).overhear(kept);
        bob.says(0, 1, RtpBytes.sound(1));
        aliceTalks(500);
        bench.settle();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long strand = bench.plane().strands().all().get(0).threadId();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 6 && least > A_LITTLE; round++) {
            long before = threads.getThreadAllocatedBytes(strand);
            int from = said.get();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> said.get() > from + 50);
            least = Math.min(least, threads.getThreadAllocatedBytes(strand) - before);
        }
        assertThat(least).as("bytes in 50 packets").isLessThan(A_LITTLE);
    }

    private static Sound tone(double hertz, int packets) {
        short[] second = Samples.tone(RATE, hertz, PEAK, PERIOD_SAMPLES);
        AtomicInteger at = new AtomicInteger();
        return (pcm, samples, rate) -> {
            int packet = at.getAndIncrement();
            System.arraycopy(second, packet % 50 * samples, pcm, 0, samples);
            return packet < packets;
        };
    }
}
