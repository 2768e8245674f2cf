package org.carillonpbx.media.plane;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.phone.Bench;
import org.carillonpbx.media.phone.Phone;
import org.carillonpbx.media.phone.RtpBytes;
import org.carillonpbx.media.phone.Stranger;
import org.junit.jupiter.api.Test;

class NoGarbageTest {
    private static final int BATCH = 20;
    private static final int MEASURED = 50_000;
    private static final int OTHER_PORTS = 100;
    private static final int ROUNDS = 8;
    /** RTCP and the clock make a little a second; one object a packet would be 16 bytes × 50,000 at the least. */
    private static final long A_LITTLE = 8_192;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aRelayedPacketMakesNoGarbage() {
        assertThat(leastGarbage("0", "0", false)).isLessThan(A_LITTLE);
    }

    @Test
    void norDoesOneThatComesAndGoesByConnectedSockets() {
        assertThat(leastGarbage("0", "0", true)).isLessThan(A_LITTLE);
    }

    @Test
    void aConvertedPacketMakesNoGarbage() {
        assertThat(leastGarbage("0", "8", false)).isLessThan(A_LITTLE);
    }

    /** The first rounds run in the interpreter, which is not what is meant by steady: the best round counts. */
    private long leastGarbage(String oneType, String otherType, boolean connected) {
        try (Bench bench = new Bench();
                Phone alice = new Phone(0xA11CE);
                Phone bob = new Phone(0xB0B)) {
            for (int i = 0; i < OTHER_PORTS; i++) {
                bench.open("other-" + i, Optional.empty()); // descriptors beyond the numbers that Java keeps boxed
            }
            PortKey a = bench.answers(alice, alice.sdp(oneType));
            bench.plane().connect(a, bench.answers(bob, bob.sdp(otherType)));
            bench.settle();
            if (connected) {
                connect(alice, bob);
            }
            long strand = bench.plane().strands().all().get(0).threadId();
            long least = Long.MAX_VALUE;
            int sequence = 0;
            for (int round = 0; round < ROUNDS && least >= A_LITTLE; round++) {
                long before = threads.getThreadAllocatedBytes(strand);
                sequence = relay(alice, bob, Integer.parseInt(oneType), sequence);
                least = Math.min(least, threads.getThreadAllocatedBytes(strand) - before);
            }
            assertThat(bench.faults()).isEmpty();
            return least;
        }
    }

    private static void connect(Phone alice, Phone bob) {
        try (Stranger atAlice = new Stranger(alice.server());
                Stranger atBob = new Stranger(bob.server())) {
            atAlice.waitUntilKeptOut(() -> alice.says(bob, 0, 0));
            atBob.waitUntilKeptOut(() -> bob.says(alice, 0, 0));
        }
    }

    private static int relay(Phone from, Phone to, int type, int firstSequence) {
        int sequence = firstSequence;
        for (int sent = 0; sent < MEASURED; sent += BATCH) {
            for (int i = 0; i < BATCH; i++) {
                from.says(type, sequence++, RtpBytes.sound(i));
            }
            for (int i = 0; i < BATCH; i++) {
                to.hearsNext();
            }
        }
        return sequence;
    }
}
