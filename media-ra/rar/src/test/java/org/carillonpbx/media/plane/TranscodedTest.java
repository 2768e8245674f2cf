package org.carillonpbx.media.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.carillonpbx.media.PortKey;
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

/** Phones that speak different encodings, over real sockets and by a real clock. */
class TranscodedTest {
    private static final List<Codec> SIX = Codecs.chosen("PCMU,PCMA,G722,G726-32,G729,opus");
    private static final int HERTZ = 1000;
    private static final int PACKETS = 100;

    private final Bench bench = new Bench();
    private final List<Party> parties = new ArrayList<>();
    private final AtomicInteger said = new AtomicInteger();

    /** A phone with one encoding, which says a tone. */
    private final class Party {
        private final Phone phone = new Phone(0x7E57 + parties.size());
        private final Codec codec;
        private final int type;
        private final PortKey key;
        private final List<byte[]> sound = new ArrayList<>();

        Party(Codec codec) {
            this.codec = codec;
            this.type = codec.payloadType();
            List<String> lines = new ArrayList<>();
            lines.add("rtpmap:" + type + " " + codec.encoding() + "/" + codec.clockRate()
                    + (codec.channels() > 1 ? "/" + codec.channels() : ""));
            key = bench.answers(phone, phone.sdp(Integer.toString(type), lines.toArray(String[]::new)));
            int rate = codec.samplingRate(48_000);
            short[] tone = Samples.tone(rate, HERTZ, 0.25, PACKETS * rate / 50);
            Encoder encoder = codec.encoder(rate, Parameters.NONE);
            byte[] payload = new byte[4000];
            for (int at = 0; at < tone.length; at += rate / 50) {
                sound.add(Arrays.copyOf(payload, encoder.encode(tone, at, rate / 50, payload, 0)));
            }
            parties.add(this);
        }

        void says(int number) {
            phone.says(new RtpBytes(
                    type, number == 0, number, number * codec.clockRate() / 50, phone.ssrc(), sound.get(number)));
        }

        /** The best tenth of a second of what was heard: a busy machine may have held up the rest. */
        double bestHeard() {
            int rate = codec.samplingRate(48_000);
            Decoder decoder = codec.decoder(rate);
            short[] all = new short[2 * PACKETS * rate / 50 + Decoder.MOST_SAMPLES];
            int samples = 0;
            for (Optional<byte[]> next = phone.next(20); next.isPresent(); next = phone.next(20)) {
                RtpBytes packet = RtpBytes.read(next.get(), next.get().length);
                if (packet.payloadType() == type && samples + Decoder.MOST_SAMPLES <= all.length) {
                    samples += decoder.decode(packet.payload(), 0, packet.payload().length, all, samples);
                }
            }
            double best = -100;
            for (int at = rate / 4; at + rate / 10 <= samples; at += rate / 20) {
                best = Math.max(best, Samples.signalToNoise(Samples.part(all, at, rate / 10), rate, HERTZ));
            }
            return best;
        }

        boolean isWaveform() {
            return !codec.encoding().equals("G729") && !codec.encoding().equals("opus");
        }
    }

    @AfterEach
    void theStrandHadNoFaults() {
        bench.close();
        parties.forEach(party -> party.phone.close());
        assertThat(bench.faults()).isEmpty();
    }

    private void everybodyTalks() {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            ScheduledFuture<?> talking = clock.scheduleAtFixedRate(
                    () -> {
                        int number = said.getAndIncrement();
                        if (number < PACKETS) {
                            parties.forEach(party -> party.says(number));
                        }
                    },
                    0,
                    20,
                    TimeUnit.MILLISECONDS);
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> said.get() > PACKETS + 5 || talking.isDone());
        } finally {
            clock.shutdownNow();
        }
    }

    @Test
    void everyEncodingIsHeardInEveryOther() {
        List<Party[]> pairs = new ArrayList<>();
        for (Codec one : SIX) {
            for (Codec other : SIX) {
                pairs.add(new Party[] {new Party(one), new Party(other)});
            }
        }
        pairs.forEach(pair -> bench.plane().connect(pair[0].key, pair[1].key));
        bench.settle();
        everybodyTalks();
        for (Party[] pair : pairs) {
            double least = pair[0].isWaveform() && pair[1].isWaveform() ? 20 : 12;
            String names = pair[0].codec.encoding() + " and " + pair[1].codec.encoding();
            assertThat(pair[1].bestHeard()).as(names + ", there").isGreaterThan(least);
            assertThat(pair[0].bestHeard()).as(names + ", back").isGreaterThan(least);
        }
        assertThat(bench.plane().figures().relayed())
                .as("six pairs speak the same")
                .isBetween(800L, 1_200L);
        assertThat(bench.plane().figures().transcoded()).isGreaterThan(2_500);
    }

    @Test
    void aStrandRestsWhenItsTranscodedCallIsOver() {
        Party one = new Party(SIX.get(0));
        Party other = new Party(SIX.get(2));
        bench.plane().connect(one.key, other.key);
        bench.settle();
        everybodyTalks();
        bench.plane().close(one.key);
        bench.plane().close(other.key);
        bench.settle();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long strand = bench.plane().strands().all().get(0).threadId();
        long begun = System.nanoTime();
        long used = threads.getThreadCpuTime(strand);
        Awaitility.await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        double share = (double) (threads.getThreadCpuTime(strand) - used) / (System.nanoTime() - begun);
        assertThat(share).isLessThan(0.1);
    }
}
