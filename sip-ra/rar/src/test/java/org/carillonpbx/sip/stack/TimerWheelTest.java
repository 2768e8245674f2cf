package org.carillonpbx.sip.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gov.nist.javax.sip.stack.SIPStackTimerTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

class TimerWheelTest {
    private static final int LONGEST_REST = 100;

    private long now;
    private final TimerWheel wheel = new TimerWheel(() -> now, LONGEST_REST);
    private final List<Long> wentOff = new ArrayList<>();

    /** A task that belongs to nobody. */
    private abstract static class Task extends SIPStackTimerTask {
        @Override
        public Object getThreadHash() {
            return "";
        }
    }

    private final class Note extends Task {
        private int cleaned;

        @Override
        public void runTask() {
            wentOff.add(TimeUnit.NANOSECONDS.toMillis(now));
        }

        @Override
        public void cleanUpBeforeCancel() {
            cleaned++;
        }
    }

    private void after(long millis) {
        for (long i = 0; i < millis; i++) {
            now += TimeUnit.MILLISECONDS.toNanos(1);
            wheel.turn();
        }
    }

    @Test
    void goesOffOnceAndNotBeforeItsTime() {
        wheel.schedule(new Note(), 495);
        after(2_000);
        assertThat(wentOff).containsExactly(500L);
    }

    @Test
    void goesOffInTheRoundThatIsMeant() {
        wheel.schedule(new Note(), 32_000);
        after(31_990);
        assertThat(wentOff).isEmpty();
        after(10);
        assertThat(wentOff).containsExactly(32_000L);
    }

    @Test
    void goesOffAgainAndAgainUntilItIsEnded() {
        Note ticking = new Note();
        wheel.scheduleWithFixedDelay(ticking, 500, 500);
        after(1_600);
        assertThat(wheel.cancel(ticking)).isTrue();
        after(60_000);
        assertThat(wentOff).containsExactly(500L, 1_000L, 1_500L);
        assertThat(ticking.cleaned).isOne();
    }

    @Test
    void whatWentOffOrWasEndedCannotBeEndedAgain() {
        Note once = new Note();
        wheel.schedule(once, 0);
        after(10);
        assertThat(wheel.cancel(once)).isFalse();

        Note ended = new Note();
        wheel.schedule(ended, 100);
        assertThat(wheel.cancel(ended)).isTrue();
        assertThat(wheel.cancel(ended)).isFalse();
        assertThat(wheel.cancel(new Note())).isFalse();
        after(200);
        assertThat(wentOff).hasSize(1);
    }

    @Test
    void aPauseOfTheMachineLosesNothing() {
        wheel.schedule(new Note(), 100);
        wheel.schedule(new Note(), 20_000);
        now += TimeUnit.SECONDS.toNanos(30);
        wheel.turn();
        assertThat(wentOff).hasSize(2);
    }

    @Test
    void aFaultOfOneIsNotTheOthers() {
        wheel.schedule(
                new Task() {
                    @Override
                    public void runTask() {
                        throw new IllegalStateException("broken");
                    }
                },
                10);
        wheel.schedule(new Note(), 10);
        after(20);
        assertThat(wentOff).hasSize(1);
    }

    @Test
    void restsUntilSomethingIsDue() {
        assertThat(wheel.next()).isEqualTo(LONGEST_REST);

        wheel.schedule(new Note(), 500);
        wheel.schedule(new Note(), 700);

        assertThat(wheel.next()).isEqualTo(50);
        after(500);
        assertThat(wheel.next()).isEqualTo(70);
        after(200);
        assertThat(wheel.next()).isEqualTo(70 + LONGEST_REST);
    }

    @Test
    void whatIsSetWhileItRestsWakesIt() {
        TimerWheel resting = new TimerWheel(System::nanoTime, 1_000);
        resting.start(null, new Properties());
        AtomicInteger count = new AtomicInteger();
        try {
            for (int i = 1; i <= 3; i++) {
                resting.schedule(
                        new Task() {
                            @Override
                            public void runTask() {
                                count.incrementAndGet();
                            }
                        },
                        20);
                await().atMost(Duration.ofSeconds(5)).untilAtomic(count, Matchers.is(i)); // it would rest ten
            }
        } finally {
            resting.stop();
        }
    }

    @Test
    void runsByItselfUntilItIsStopped() {
        TimerWheel alive = new TimerWheel();
        alive.start(null, new Properties());
        AtomicInteger count = new AtomicInteger();
        alive.scheduleWithFixedDelay(
                new Task() {
                    @Override
                    public void runTask() {
                        count.incrementAndGet();
                    }
                },
                20,
                20);
        await().untilAtomic(count, Matchers.greaterThan(3));
        alive.stop();
        assertThat(alive.isStarted()).isFalse();
    }
}
