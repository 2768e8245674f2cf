package org.carillonpbx.room.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.database.boundary.Rereading;
import org.carillonpbx.room.boundary.RoomsChanged;
import org.carillonpbx.vault.boundary.Vault;

/** Keeps the board of rooms true to the database, and gives the news of rooms their thread. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RoomKeeper {
    @Inject
    private RoomBoard board;

    @Inject
    private RoomNews news;

    @Inject
    private Vault vault;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Resource
    private ManagedThreadFactory threads;

    private Rereading reading;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        reading = new Rereading(scheduler, this::read, RoomMessages.LOG::unreadable);
        Thread teller = threads.newThread(news);
        teller.setName("carillon-rooms");
        teller.start();
    }

    private void read() {
        Database database = new Database(source);
        board.replace(RoomTable.on(database).all(), new RoomPinTable(database, vault).all());
    }

    @PreDestroy
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void stop() {
        reading.stop();
        news.stop();
    }

    /** Called after the commit of whoever has changed something. */
    public void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoomsChanged changed) {
        reading.now();
    }
}
