package org.carillonpbx.recording.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.directory.boundary.ExtensionDeleted;
import org.carillonpbx.problem.boundary.Problem;

/** Sends the clerk round, and reads the rules when the server starts. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecordingRounds {
    private static final long PAUSE_MILLIS = 500;
    private static final long ROUNDS_TO_LOOK_UP = 120;

    @Inject
    private RuleBoard rules;

    @Inject
    private RecordingFiles files;

    @Inject
    private Notebook notebook;

    @Inject
    private Recorders recorders;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Database database;
    private RecordingClerk clerk;
    private Optional<ScheduledFuture<?>> rounds = Optional.empty();
    private boolean loaded;
    private long rounded;
    private boolean troubled;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        database = new Database(source);
        clerk = new RecordingClerk(new RecordingTable(database), files, notebook);
        go();
        rounds = Optional.of(
                scheduler.scheduleWithFixedDelay(this::go, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void stop() {
        rounds.ifPresent(round -> round.cancel(false));
        go();
    }

    public void forget(@Observes ExtensionDeleted deleted) {
        new RuleTable(database).remove(deleted.number());
    }

    private synchronized void go() {
        try {
            if (!loaded) {
                rules.restore(new RuleTable(database).all());
                loaded = true;
            }
            if (rounded++ % ROUNDS_TO_LOOK_UP == 0) {
                recorders.lookUp();
            }
            clerk.round();
            troubled = false;
        } catch (Problem away) {
            if (!troubled) {
                RecordingMessages.LOG.databaseAway(away.getMessage());
            }
            troubled = true;
        } catch (RuntimeException e) { // the edge of a scheduled task: an exception would end its schedule
            RecordingMessages.LOG.failed(e);
        }
    }
}
