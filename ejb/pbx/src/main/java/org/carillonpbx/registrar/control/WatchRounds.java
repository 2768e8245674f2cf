package org.carillonpbx.registrar.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.carillonpbx.registrar.boundary.Reachability;

/** Runs the watch over flows by the clock. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WatchRounds {
    @Inject
    private ContactBook book;

    @Inject
    private Pulses pulses;

    @Inject
    private Reachability reachability;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private FlowWatch watch;
    private ScheduledFuture<?> rounds;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        watch = new FlowWatch(book, pulses, reachability, WatchSettings.fromSystem(), new SteadyClock());
        rounds = scheduler.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void stop() {
        rounds.cancel(false);
    }

    private void round() {
        try {
            watch.round();
        } catch (RuntimeException e) { // the edge of a scheduled task: an exception would end its schedule
            RegistrarMessages.LOG.watchFailed(e);
        }
    }
}
