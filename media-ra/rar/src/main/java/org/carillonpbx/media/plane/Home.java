package org.carillonpbx.media.plane;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.carillonpbx.media.strand.MediaPort;
import org.carillonpbx.media.strand.Strand;

/**
 * The strand that a port lives on. While it moves to another one, commands take the way that it took, so that they reach it
 * in the order in which they were given. Thread-safe: strands give commands as well.
 */
final class Home {
    private final AtomicInteger onTheWay = new AtomicInteger();
    private Strand strand;
    private Consumer<Runnable> way;

    Home(Strand strand) {
        this.strand = strand;
        way = strand::run;
    }

    /** Where it lives, or will when the commands given so far are done. */
    synchronized Strand strand() {
        return strand;
    }

    /** Has something done where it lives. */
    synchronized void run(Consumer<Strand> command) {
        if (onTheWay.get() == 0) {
            way = strand::run;
        }
        Strand here = strand;
        way.accept(() -> command.accept(here));
    }

    synchronized void move(Strand next, MediaPort media) {
        if (next == strand) {
            return;
        }
        run(old -> old.release(media));
        Consumer<Runnable> before = way;
        way = command -> {
            onTheWay.incrementAndGet();
            before.accept(() -> next.run(() -> {
                onTheWay.decrementAndGet();
                command.run();
            }));
        };
        strand = next;
        way.accept(() -> next.adopt(media));
    }
}
