package org.carillonpbx.journal.control;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.carillonpbx.call.CallFact;

/**
 * Carries facts from the spool to the store, in order and in batches. Exactly once: the store's position moves with the
 * rows, and after any failure, also one that leaves open whether a commit was done, everything kept in memory is forgotten
 * and read from the store again. Confined to the journal's writer.
 */
final class Chronicler {
    private static final int BATCH = 500;

    private final Spool spool;
    private final FactStore store;
    private final Consumer<CallFact> teller;
    private final JournalMeter meter;
    private final long firstOfThisRun;
    private Stories stories = new Stories();
    private long position;
    private boolean standing;
    private boolean told;
    private boolean away;
    private int carefully;

    /** {@code teller} takes the facts that end the calls which a crash left open. */
    Chronicler(Spool spool, FactStore store, Consumer<CallFact> teller, JournalMeter meter) {
        this.spool = spool;
        this.store = store;
        this.teller = teller;
        this.meter = meter;
        this.firstOfThisRun = spool.lastOfRunsBefore() + 1;
    }

    /** What one turn came to. */
    enum Turn {
        /** There is more to do at once. */
        WORKED,
        /** What there was is written; more is coming in by ones and twos, and is cheaper to write together. */
        CAUGHT_UP,
        /** Everything told so far stands. */
        IDLE,
        /** The store is away. */
        AWAY;

        boolean mayGoOn() {
            return this == WORKED || this == CAUGHT_UP;
        }
    }

    Turn turn() throws IOException {
        meter.attempt();
        try {
            return standing ? work() : stand();
        } catch (FactStore.Away e) {
            rest(e);
            return Turn.AWAY;
        }
    }

    private Turn stand() throws IOException {
        FactStore.Standing now = store.standing(spool.identity());
        if (now.position() > spool.last()) {
            JournalLog.LOG.restored(now.position(), spool.last());
            spool.renew();
            return Turn.WORKED;
        }
        stories = Stories.of(now);
        position = now.position();
        standing = true;
        back();
        return Turn.WORKED;
    }

    private Turn work() throws IOException {
        List<Frame> frames = spool.read(position, most());
        if ((position + 1 >= firstOfThisRun || frames.isEmpty()) && endAbandoned()) {
            return Turn.WORKED;
        }
        if (frames.isEmpty()) {
            meter.succeeded(position);
            return Turn.IDLE;
        }
        int most = most();
        try {
            write(frames);
            carefully = Math.max(0, carefully - 1);
        } catch (FactStore.Refused e) {
            refused(frames, e);
            return Turn.WORKED;
        }
        return frames.size() < most ? Turn.CAUGHT_UP : Turn.WORKED;
    }

    /** Never a batch across the start of this run: what the run before left open is ended in between. */
    private int most() {
        long ofRunsBefore = firstOfThisRun - 1 - position;
        int most = carefully > 0 ? 1 : BATCH;
        return ofRunsBefore > 0 ? (int) Math.min(most, ofRunsBefore) : most;
    }

    private void write(List<Frame> frames) throws IOException {
        Batch batch = new Batch();
        for (Frame frame : frames) {
            take(frame, batch);
        }
        store.write(spool.identity(), batch);
        position = batch.upTo();
        meter.written.add(frames.size());
        meter.succeeded(position);
        spool.trim(position);
    }

    private void take(Frame frame, Batch batch) {
        try {
            stories.take(frame, frame.content().fact(), batch);
        } catch (RuntimeException e) {
            throw new FactStore.Refused("not readable: " + e.getMessage(), e);
        }
    }

    /** One of these facts cannot be stored: takes them one at a time, and lays that one aside. */
    private void refused(List<Frame> frames, FactStore.Refused cause) throws IOException {
        if (frames.size() > 1) {
            carefully = frames.size();
        } else {
            Frame frame = frames.get(0);
            spool.layAside(frame);
            store.write(spool.identity(), Batch.skipTo(frame.sequence()));
            meter.refused.increment();
            JournalLog.LOG.refused(frame.sequence(), cause.getMessage());
            carefully = Math.max(0, carefully - 1);
        }
        standing = false;
    }

    /** Calls of an earlier run are over: no call outlives the server that carried it. */
    private boolean endAbandoned() {
        if (told) {
            return false;
        }
        told = true;
        List<CallFact> ends = stories.abandonedBefore(firstOfThisRun);
        if (!ends.isEmpty()) {
            JournalLog.LOG.abandoned(ends.size());
            ends.forEach(teller);
        }
        return !ends.isEmpty();
    }

    private void back() {
        if (away) {
            JournalLog.LOG.databaseBack(spool.last() - position);
            away = false;
        }
        meter.succeeded(position);
    }

    private void rest(FactStore.Away cause) throws IOException {
        if (!away) {
            JournalLog.LOG.databaseAway(cause.getMessage());
            away = true;
        }
        meter.failed();
        standing = false;
        spool.force();
    }
}
