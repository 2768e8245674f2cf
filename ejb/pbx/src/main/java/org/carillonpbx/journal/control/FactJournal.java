package org.carillonpbx.journal.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.FactListener;
import org.carillonpbx.journal.boundary.JournalFigures;

/** The journal at work: takes facts on the telling thread, writes them on the writer's. */
@ApplicationScoped
public class FactJournal implements FactListener {
    private static final int MOST_HELD = 100_000;
    private static final Duration LINGER = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LAST_EFFORT = Duration.ofSeconds(5);

    private final JournalMeter meter = new JournalMeter();
    private final Semaphore bell = new Semaphore(0);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Path directory;
    private Spool spool;
    private FactIntake intake;

    /** Keeps its spool under the data directory, {@code carillon.data.dir}. */
    public FactJournal() {
        this(Path.of(
                System.getProperty("carillon.data.dir", System.getProperty("jboss.server.data.dir", ".")), "spool"));
    }

    FactJournal(Path directory) {
        this.directory = directory;
    }

    @PostConstruct
    void open() {
        try {
            spool = Spool.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The journal's spool cannot be opened: " + e.getMessage(), e);
        }
        JournalLog.LOG.opened(directory, spool.held());
        intake = new FactIntake(spool, meter, bell::release, MOST_HELD);
    }

    @Override
    public void onFact(CallFact fact) {
        onFacts(List.of(fact), fault -> {
            throw fault;
        });
    }

    @Override
    public void onFacts(List<CallFact> facts, Consumer<RuntimeException> failed) {
        intake.take(facts, failed);
    }

    /** Writes until told to stop, then for a moment more if there is a rest. Runs on a thread of its own. */
    public void write(DataSource source) {
        Chronicler chronicler = new Chronicler(spool, new JdbcFactStore(source), intake::keep, meter);
        while (stop.getCount() > 0) {
            Chronicler.Turn turn = turn(chronicler);
            if (turn != Chronicler.Turn.WORKED) {
                pause(turn);
            }
        }
        long end = System.nanoTime() + LAST_EFFORT.toNanos();
        Chronicler.Turn last = turn(chronicler);
        while (last.mayGoOn() && System.nanoTime() - end < 0) {
            last = turn(chronicler);
        }
    }

    /** Ends {@link #write} soon. */
    public void stop() {
        stop.countDown();
        bell.release();
    }

    @PreDestroy
    void close() {
        try {
            intake.offerHeld();
            spool.close();
        } catch (IOException e) {
            JournalLog.LOG.spoolProblem(e);
        }
    }

    public JournalFigures figures() {
        long backlog = Math.max(0, spool.last() - meter.position());
        boolean reachable = meter.reachable();
        return new JournalFigures(
                backlog + intake.held(),
                reachable ? 0 : backlog,
                spool.bytes(),
                intake.held(),
                meter.refused.sum(),
                meter.written.sum(),
                meter.begun.sum(),
                meter.answered.sum(),
                meter.over.sum(),
                reachable);
    }

    private Chronicler.Turn turn(Chronicler chronicler) {
        try {
            intake.offerHeld();
            return chronicler.turn();
        } catch (IOException e) {
            JournalLog.LOG.spoolProblem(e);
        } catch (RuntimeException e) {
            JournalLog.LOG.writerFailed(e);
        }
        return Chronicler.Turn.AWAY;
    }

    /** Idle: until a fact comes. Then, or caught up: a little longer, for company. Away: before knocking again. */
    private void pause(Chronicler.Turn turn) {
        try {
            if (turn == Chronicler.Turn.IDLE && !bell.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            Duration rest = turn == Chronicler.Turn.AWAY ? PATIENCE : LINGER;
            if (!stop.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }
}
