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
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.database.boundary.Rereading;
import org.carillonpbx.paging.boundary.ZonesChanged;

/** Keeps the board of zones true to the database. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ZoneKeeper {
    @Inject
    private ZoneBoard board;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Rereading reading;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        reading = new Rereading(
                scheduler,
                () -> board.replace(ZoneTable.on(new Database(source)).all()),
                PagingMessages.LOG::unreadable);
    }

    @PreDestroy
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void stop() {
        reading.stop();
    }

    /** Called after the commit of whoever has changed something. */
    public void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) ZonesChanged changed) {
        reading.now();
    }
}
