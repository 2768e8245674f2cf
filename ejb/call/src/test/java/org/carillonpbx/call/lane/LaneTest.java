package org.carillonpbx.call.lane;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LaneTest {
    private final Complaints complaints = new Complaints(new ArrayList<>(), new ArrayList<>());
    private final Lane lane = new Lane(1_000, LaneClock.system(), complaints);
    private final Thread thread = new Thread(lane, "lane");

    private record Complaints(List<Runnable> slow, List<Throwable> failed) implements LaneWatch {
        @Override
        public void slow(Runnable task, Duration took) {
            slow.add(task);
        }

        @Override
        public void failed(Runnable task, Throwable fault) {
            failed.add(fault);
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        lane.stop();
        thread.join();
    }

    @Test
    void tasksRunOneAfterTheOtherInTheOrderOfEachPoster() throws InterruptedException {
        List<Integer> seen = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        thread.start();
        var posters = Executors.newFixedThreadPool(1);
        posters.execute(() -> {
            for (int i = 0; i < 500; i++) {
                int number = i;
                lane.post(() -> seen.add(number));
            }
            lane.post(done::countDown);
        });
        posters.shutdown();

        assertThat(done.await(30, SECONDS)).isTrue();
        assertThat(seen).hasSize(500).isSorted();
        assertThat(lane.depth()).isZero();
    }

    @Test
    void alarmsGoOffInTheOrderOfTheirTimes() throws InterruptedException {
        List<String> seen = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(3);
        lane.after("late", Duration.ofMillis(30), () -> note(seen, "late", done));
        lane.after("early", Duration.ofMillis(10), () -> note(seen, "early", done));
        lane.after("moved", Duration.ofMillis(1), () -> note(seen, "wrong", done));
        lane.after("moved", Duration.ofMillis(20), () -> note(seen, "moved", done));
        lane.after("gone", Duration.ofMillis(5), () -> note(seen, "gone", done));
        lane.cancel("gone");
        thread.start();

        assertThat(done.await(30, SECONDS)).isTrue();
        assertThat(seen).containsExactly("early", "moved", "late");
        assertThat(lane.alarms()).isZero();
    }

    @Test
    void aTaskThatFailsIsToldAndTheNextOneRuns() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        lane.post(() -> {
            throw new LinkageError("broken");
        });
        lane.post(done::countDown);
        thread.start();

        assertThat(done.await(30, SECONDS)).isTrue();
        assertThat(complaints.failed()).hasSize(1);
    }

    @Test
    void aFullLaneTurnsTasksAwayAndCountsThem() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(lane.post(() -> {})).isTrue();
        }

        assertThat(lane.post(() -> {})).isFalse();
        assertThat(lane.refused()).isEqualTo(1);
        assertThat(lane.depth()).isEqualTo(lane.capacity());
    }

    @Test
    void aStoppedLaneTakesNothingAnyMore() {
        lane.stop();

        assertThat(lane.post(() -> {})).isFalse();
    }

    @Test
    void theSlowTaskIsNamed() {
        AtomicInteger millis = new AtomicInteger();
        LaneClock clock = new LaneClock() {
            @Override
            public long nanos() {
                return Duration.ofMillis(millis.get()).toNanos();
            }

            @Override
            public Instant now() {
                return Instant.EPOCH;
            }
        };
        Lane watched = new Lane(10, clock, complaints);
        Runnable slow = () -> millis.addAndGet(6);
        watched.post(() -> millis.addAndGet(4));
        watched.post(slow);
        watched.runDue();

        assertThat(complaints.slow()).containsExactly(slow);
        assertThat(watched.worst()).isEqualTo(Duration.ofMillis(10));
        assertThat(watched.processed()).isEqualTo(2);
        assertThat(watched.busy()).isZero();

        millis.addAndGet(200_000);
        watched.post(() -> millis.addAndGet(1));
        watched.runDue();
        assertThat(watched.worst()).as("worst of the last minutes").isEqualTo(Duration.ofMillis(1));
    }

    private static void note(List<String> seen, String what, CountDownLatch done) {
        seen.add(what);
        done.countDown();
    }
}
