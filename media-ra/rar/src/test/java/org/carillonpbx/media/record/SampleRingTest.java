package org.carillonpbx.media.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleRingTest {
    private static final int ROOM = 1024;
    private final SampleRing ring = new SampleRing(ROOM);
    private final short[] scratch = new short[2880];

    private static short[] block(int first) {
        short[] pcm = new short[160];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (short) (first - i);
        }
        return pcm;
    }

    @Test
    void whatGoesInComesOut() {
        List<String> out = new ArrayList<>();
        for (int round = 0; round < 1_000; round++) {
            ring.hear(block(-round), 160, 16_000, Long.MIN_VALUE + round);
            ring.drain(
                    scratch,
                    (pcm, samples, rate, end) -> out.add(
                            pcm[0] + " " + pcm[159] + " " + samples + " " + rate + " " + (end - Long.MIN_VALUE)));
        }
        assertThat(out).hasSize(1_000).startsWith("0 -159 160 16000 0").endsWith("-999 -1158 160 16000 999");
        assertThat(ring.dropped()).isZero();
    }

    @Test
    void whatFindsNoRoomIsCountedAndTheRestIsWhole() {
        for (int round = 0; round < 10; round++) {
            ring.hear(block(round), 160, 8_000, round);
        }
        List<Long> ends = new ArrayList<>();
        ring.drain(scratch, (pcm, samples, rate, end) -> ends.add(end));
        assertThat(ends).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(ring.dropped()).isEqualTo(4);
    }

    @Test
    void aStrandMakesNoGarbageForIt() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        short[] pcm = block(1);
        SampleRing.Taker nobody = (samples, count, rate, end) -> {};
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int i = 0; i < 50_000; i++) {
                ring.hear(pcm, pcm.length, 8_000, i);
                ring.drain(scratch, nobody);
            }
            least = Math.min(
                    least,
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
        }
        assertThat(least).isLessThan(8_192);
    }
}
