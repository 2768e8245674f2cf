package org.carillonpbx.guard.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.carillonpbx.sip.FloodLimits;
import org.junit.jupiter.api.Test;

class CallPaceTest {

    private static final long SECOND = 1_000_000_000L;

    private final CallPace pace = new CallPace(new GuardSettings(30, 10, 100, 100, 5, FloodLimits.USUAL));
    private final long begun = System.nanoTime();

    private long admitted(String account, int tries, long now) {
        return IntStream.range(0, tries).filter(i -> pace.admits(account, now)).count();
    }

    @Test
    void oneExtensionBeginsSoManyCallsASecondAndNoMore() {
        assertThat(admitted("1001", 1_000, begun)).isEqualTo(20);
        assertThat(admitted("1001", 1_000, begun + SECOND)).isEqualTo(5);
    }

    @Test
    void whatOneIsRefusedIsLeftToTheOthers() {
        admitted("1001", 100_000, begun);
        assertThat(admitted("1002", 10, begun)).isEqualTo(10);
    }

    @Test
    void allTogetherHaveALimitToo() {
        long all = IntStream.range(0, 5_000)
                .filter(i -> pace.admits("20" + i, begun))
                .count();
        assertThat(all).isEqualTo(400);
    }
}
