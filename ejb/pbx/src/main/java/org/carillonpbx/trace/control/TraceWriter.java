package org.carillonpbx.trace.control;

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

/** Owns the thread that writes the trace, from the start of the application to its end. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TraceWriter {
    private static final long STOP_MILLIS = TimeUnit.SECONDS.toMillis(5);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private TraceDesk desk;

    private Thread writer;

    @PostConstruct
    void start() {
        writer = threads.newThread(desk::write);
        writer.setName("carillon-trace");
        writer.start();
    }

    @PreDestroy
    void stop() {
        desk.stop();
        try {
            writer.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
