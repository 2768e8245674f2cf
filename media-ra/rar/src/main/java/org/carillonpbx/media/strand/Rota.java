package org.carillonpbx.media.strand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;
import org.carillonpbx.media.rtp.Clocked;

/**
 * Who is due when, of those that a strand's clock drives. Each {@link #serve} does for a millisecond at most what is due, so that
 * packets are looked at in between, and the next goes on where it stopped: where there is too much for one strand, all get less
 * of it alike. Confined to the strand.
 */
final class Rota {
    /** Nothing is due that is known of. */
    static final long NEVER = Long.MAX_VALUE;

    private static final long MOST_AT_A_TIME_NANOS = 1_000_000;
    private static final int NOBODYS = -1;

    private final List<Clocked> works = new ArrayList<>();
    private final LongSupplier clock;
    private final ObjLongConsumer<Clocked> server;
    private long nextDue = NEVER;
    private int whoseTurn = NOBODYS;
    private boolean behind;

    /**
     * @param clock  nanoseconds, as {@link System#nanoTime} has them
     * @param server does what is due of one, and sets its next time
     */
    Rota(LongSupplier clock, ObjLongConsumer<Clocked> server) {
        this.clock = clock;
        this.server = server;
    }

    void add(Clocked work) {
        works.add(work);
    }

    void addAll(Collection<Clocked> more) {
        works.addAll(more);
    }

    void remove(Clocked work) {
        works.remove(work);
    }

    void removeAll(Collection<Clocked> gone) {
        works.removeAll(gone);
    }

    void serve() {
        nextDue = NEVER;
        behind = false;
        int count = works.size();
        int first = whoseTurn < count ? Math.max(0, whoseTurn) : 0;
        whoseTurn = NOBODYS;
        long begun = clock.getAsLong();
        long now = begun;
        for (int i = 0; i < count; i++) {
            int at = first + i < count ? first + i : first + i - count;
            Clocked work = works.get(at);
            if (work.isRunning()) {
                if (now - work.dueNanos() >= 0) {
                    if (now - begun <= MOST_AT_A_TIME_NANOS) {
                        server.accept(work, now);
                        now = clock.getAsLong(); // not for each of the thousand that are not due
                        behind |= work.isRunning() && now - work.dueNanos() >= 0; // a large room takes several turns
                    } else {
                        behind = true;
                        whoseTurn = whoseTurn == NOBODYS ? at : whoseTurn;
                    }
                }
                nextDue = Math.min(nextDue, work.dueNanos());
            }
        }
    }

    /** Whether the last round left something undone that was due. */
    boolean isBehind() {
        return behind;
    }

    /** When somebody is due again, by the clock; {@link #NEVER} if nobody is. */
    long nextDue() {
        return nextDue;
    }
}
