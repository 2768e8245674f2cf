package org.carillonpbx.media.strand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.media.rtp.Clocked;
import org.carillonpbx.media.rtp.Packet;
import org.junit.jupiter.api.Test;

final class RotaTest {
    private static final long MILLI = 1_000_000;
    private static final long PERIOD = 20 * MILLI;

    private final List<String> served = new ArrayList<>();
    private long now = 1_000 * MILLI;
    private final Rota rota = new Rota(() -> now, (work, at) -> work.tick(at, null));

    @Test
    void servesWhoIsDueAndKnowsWhenSomebodyIsAgain() {
        rota.add(new Work("due", now, 0));
        rota.add(new Work("later", now + 5 * MILLI, 0));

        rota.serve();

        assertThat(served).containsExactly("due");
        assertThat(rota.nextDue()).isEqualTo(now + 5 * MILLI);
        assertThat(rota.isBehind()).isFalse();
    }

    @Test
    void whoDoesNotRunIsNeverDue() {
        Work idle = new Work("idle", now, 0);
        idle.running = false;
        rota.add(idle);

        rota.serve();

        assertThat(served).isEmpty();
        assertThat(rota.nextDue()).isEqualTo(Rota.NEVER);
    }

    @Test
    void worksAMillisecondAtATimeAndGoesOnWhereItStopped() {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            rota.add(new Work(name, now, 600_000));
        }

        rota.serve();

        assertThat(served).containsExactly("a", "b");
        assertThat(rota.isBehind()).isTrue();
        assertThat(rota.nextDue()).as("at once").isLessThanOrEqualTo(now);

        rota.serve();
        rota.serve();

        assertThat(served).containsExactly("a", "b", "c", "d", "e");
        assertThat(rota.isBehind()).isFalse();
    }

    @Test
    void whoIsNotDoneAfterItsTurnKeepsTheStrandFromResting() {
        Work room = new Work("room", now, 100_000);
        room.parts = 3;
        rota.add(room);

        rota.serve();
        assertThat(rota.isBehind()).isTrue();
        rota.serve();
        assertThat(rota.isBehind()).isTrue();
        rota.serve();

        assertThat(rota.isBehind()).isFalse();
        assertThat(served).hasSize(3);
    }

    @Test
    void whereThereIsTooMuchAllGetLessOfItAlike() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 30; i++) { // 30 ms of work every 20 ms
            names.add("work " + i);
            rota.add(new Work(names.get(i), now, MILLI));
        }

        for (int round = 0; round < 600; round++) {
            rota.serve();
        }

        assertThat(names)
                .allSatisfy(name ->
                        assertThat(served.stream().filter(name::equals).count()).isBetween(39L, 41L));
    }

    @Test
    void whoLeftIsNotServed() {
        Work gone = new Work("gone", now, 0);
        rota.add(gone);
        rota.addAll(List.of(new Work("gone too", now, 0)));
        rota.remove(gone);
        rota.removeAll(List.of());

        rota.serve();

        assertThat(served).containsExactly("gone too");
    }

    @Test
    void goesOnAfterTheOneWhoseTurnItWasHasLeft() {
        Work last = new Work("last", now, MILLI);
        rota.add(new Work("first", now, 2 * MILLI));
        rota.add(last);
        rota.serve();
        rota.remove(last);
        served.clear();
        now += PERIOD;

        rota.serve();

        assertThat(served).containsExactly("first");
    }

    private final class Work implements Clocked {
        private final String name;
        private final long takes;
        private long due;
        private boolean running = true;
        private int parts = 1;
        private int done;

        Work(String name, long due, long takes) {
            this.name = name;
            this.due = due;
            this.takes = takes;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public long dueNanos() {
            return due;
        }

        @Override
        public void tick(long at, Packet scratch) {
            served.add(name);
            now += takes;
            done++;
            if (done % parts == 0) {
                due = Math.max(due + PERIOD, now);
            }
        }
    }
}
