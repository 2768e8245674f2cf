package org.carillonpbx.guard.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.guard.boundary.AccessRules;
import org.carillonpbx.guard.boundary.KnownPhones;
import org.carillonpbx.guard.boundary.Refusals;
import org.carillonpbx.guard.boundary.SecurityEvent;
import org.carillonpbx.problem.boundary.Problem;

/** What the guard does by the clock: judge what was noted, let bans end, load at the start and write behind. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GuardRounds {
    private static final Duration EVENTS_KEPT = Duration.ofDays(30);
    private static final int WRITES_AN_HOUR = 1_800;

    @Inject
    private AccessBoard board;

    @Inject
    private Refusals refusals;

    @Inject
    @Any
    private Instance<KnownPhones> knownPhones;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource dataSource;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final EventTally tally = new EventTally();
    private final Clock clock = Clock.systemUTC();
    private Database database;
    private Judging judging;
    private List<ScheduledFuture<?>> rounds = List.of();
    private boolean loaded;
    private boolean troubled;
    private int writes;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        database = new Database(dataSource);
        judging = new Judging(board, tally, this::phonesAt, clock);
        write();
        rounds = List.of(
                scheduler.scheduleWithFixedDelay(this::judge, 250, 250, TimeUnit.MILLISECONDS),
                scheduler.scheduleWithFixedDelay(this::write, 2, 2, TimeUnit.SECONDS));
    }

    @PreDestroy
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void stop() {
        rounds.forEach(round -> round.cancel(false));
        write();
    }

    private boolean phonesAt(String address) {
        return knownPhones.stream().anyMatch(phones -> phones.registeredFrom(address));
    }

    private void judge() {
        try {
            synchronized (tally) {
                judging.judge(refusals.takeNoted());
            }
            board.sweep();
        } catch (RuntimeException e) { // the edge of a scheduled task: an exception would end its schedule
            GuardMessages.LOG.failed(e);
        }
    }

    private void write() {
        try {
            load();
            writeBans();
            writeEvents();
            if (writes++ % WRITES_AN_HOUR == 0) {
                new BanTable(database).deleteOld(clock.instant());
                new SecurityEventTable(database).deleteBefore(clock.instant().minus(EVENTS_KEPT));
                board.bans().forgetOld(clock.instant());
            }
            troubled = false;
        } catch (Problem away) {
            if (!troubled) {
                GuardMessages.LOG.databaseAway(away.getMessage());
            }
            troubled = true;
        } catch (RuntimeException e) { // the edge of a scheduled task
            GuardMessages.LOG.failed(e);
        }
    }

    private void load() {
        if (loaded) {
            return;
        }
        AccessRules rules = new AccessRuleTable(database).load();
        List<BanEntry> bans = new BanTable(database).load();
        board.follow(rules);
        board.restore(bans);
        loaded = true;
        GuardMessages.LOG.loaded(board.standing().size(), rules.rules().size());
    }

    private void writeBans() {
        List<BanEntry> due = board.bans().takeUnwritten();
        if (!due.isEmpty()) {
            try {
                new BanTable(database).writeAll(due);
            } catch (RuntimeException e) {
                board.bans().putBack(due);
                throw e;
            }
        }
    }

    private void writeEvents() {
        List<SecurityEvent> due;
        synchronized (tally) {
            due = tally.takeDue(clock.instant());
        }
        if (!due.isEmpty()) {
            try {
                new SecurityEventTable(database).write(due);
            } catch (RuntimeException e) {
                synchronized (tally) {
                    tally.putBack(due);
                }
                throw e;
            }
        }
    }
}
