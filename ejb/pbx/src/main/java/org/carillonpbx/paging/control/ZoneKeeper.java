package org.carillonpbx.paging.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.paging.boundary.ZonesChanged;

/** Reads the zones at start, after each change, and every few seconds in case another node has changed them. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ZoneKeeper {
    private static final int SECONDS = 5;

    @Inject
    private ZoneBoard board;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> rounds;
    private boolean troubled;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        read();
        rounds = scheduler.scheduleWithFixedDelay(this::read, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void stop() {
        rounds.cancel(false);
    }

    /** Called after the commit of whoever has changed something. */
    public void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) ZonesChanged changed) {
        read();
    }

    private void read() {
        try {
            board.replace(new ZoneTable(new Database(source)).all());
            troubled = false;
        } catch (RuntimeException e) { // the edge of a scheduled task: an exception would end its schedule
            if (!troubled) {
                PagingMessages.LOG.unreadable(e.toString());
            }
            troubled = true;
        }
    }
}
