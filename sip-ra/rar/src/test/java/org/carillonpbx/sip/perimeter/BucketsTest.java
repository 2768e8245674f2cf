package org.carillonpbx.sip.perimeter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final long SECOND = 1_000_000_000L;

    private final Buckets buckets = new Buckets(1 << 10);
    private final long begun = System.nanoTime();

    private long taken(long key, int tries, long now) {
        return IntStream.range(0, tries)
                .filter(i -> buckets.take(key, 10, 100, now))
                .count();
    }

    @Test
    void burstIsLetThroughAndThenTheRate() {
        assertThat(taken(1, 500, begun)).isEqualTo(100);
        assertThat(taken(1, 500, begun + SECOND)).isEqualTo(10);
        assertThat(taken(1, 500, begun + 101 * SECOND)).isEqualTo(100);
    }

    @Test
    void oneKeyLeavesOthersAlone() {
        taken(1, 500, begun);
        assertThat(buckets.any(1, 10, 100, begun)).isFalse();
        assertThat(buckets.any(2, 10, 100, begun)).isTrue();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        taken(1, 500, begun);
        buckets.give(1, 3, 10, begun);
        assertThat(taken(1, 500, begun)).isEqualTo(3);
    }

    @Test
    void millionsOfKeysNeedNoMoreRoomAndOpenNoFlood() {
        taken(1, 500, begun);
        for (long key = 2; key < 200_000; key++) {
            buckets.take(key, 10, 100, begun);
        }
        assertThat(taken(1, 500, begun)).isZero();
    }
}
