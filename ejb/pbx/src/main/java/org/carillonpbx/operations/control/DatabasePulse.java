package org.carillonpbx.operations.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;

/** Asks the database how it is every five seconds, so that nobody who wants to know has to wait for it. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabasePulse {
    private final Clock clock;
    private volatile Pulse last;
    private volatile boolean asking;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    public DatabasePulse() {
        this.clock = Clock.systemUTC();
        this.last = Pulse.asking(clock.instant());
    }

    DatabasePulse(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.last = Pulse.asking(clock.instant());
    }

    @PostConstruct
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void feel() {
        if (asking) {
            return;
        }
        asking = true;
        Instant begin = clock.instant();
        try {
            last = ask(begin);
        } catch (RuntimeException e) {
            last = new Pulse(
                    begin,
                    Optional.empty(),
                    Duration.ZERO,
                    0,
                    Optional.ofNullable(e.getMessage()).orElse("unknown"));
        } finally {
            asking = false;
        }
    }

    /** The last answer; an old one where the next is overdue. */
    public Pulse last() {
        return last;
    }

    private Pulse ask(Instant begin) {
        return new Database(source)
                .first("""
                        select clock_timestamp() as now,
                               (select count(*) from pg_stat_activity where datname = current_database()) as connections""", row -> {
                    Instant end = clock.instant();
                    Duration latency = Duration.between(begin, end);
                    Instant middle = begin.plus(latency.dividedBy(2));
                    return new Pulse(
                            begin,
                            Optional.of(latency),
                            Duration.between(middle, row.instant("now")),
                            (int) row.number("connections"),
                            "");
                })
                .orElseThrow();
    }
}
