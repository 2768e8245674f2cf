package org.carillonpbx.journal.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Owns the thread that writes the journal, from the start of the application to its end. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JournalWriter {
    private static final long STOP_MILLIS = TimeUnit.SECONDS.toMillis(10);

    @Resource
    private ManagedThreadFactory threads;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    @Inject
    private FactJournal journal;

    private Thread writer;

    @PostConstruct
    void start() {
        journal.figures();
        writer = threads.newThread(() -> journal.write(source));
        writer.setName("carillon-journal");
        writer.start();
    }

    @PreDestroy
    void stop() {
        journal.stop();
        try {
            writer.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
