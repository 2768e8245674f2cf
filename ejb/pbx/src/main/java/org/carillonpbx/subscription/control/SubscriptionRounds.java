package org.carillonpbx.subscription.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** What the notifier does by the clock: end what has expired, write behind; and the thread that tells watchers. */
@Singleton
@Startup
@DependsOn({"PictureKeeper", "RegistrarRounds"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SubscriptionRounds {
    @Inject
    private Notifier notifier;

    @Inject
    private Packages packages;

    @Inject
    private Publications publications;

    @Inject
    private ListPicture lists;

    @Inject
    private RightsPicture rights;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource dataSource;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Resource
    private ManagedThreadFactory threads;

    private SubscriptionKeeper keeper;
    private List<ScheduledFuture<?>> rounds = List.of();
    private Thread teller;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        new ListTable(dataSource).load(lists);
        new RightsTable(dataSource).load(rights);
        keeper = new SubscriptionKeeper(notifier, packages, lists, new SubscriptionTable(dataSource));
        write();
        teller = threads.newThread(notifier);
        teller.setName("carillon-notifier");
        teller.start();
        rounds = List.of(
                scheduler.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS),
                scheduler.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.SECONDS));
    }

    /** Stops the rounds and writes what is still due: subscriptions outlive the server. */
    @PreDestroy
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void stop() {
        rounds.forEach(round -> round.cancel(false));
        notifier.stop();
        write();
    }

    private void sweep() {
        try {
            publications.sweep();
            long now = notifier.now();
            for (Subscription subscription : notifier.book().all()) {
                if (subscription.expired(now)) {
                    notifier.end(subscription, "timeout");
                } else if (subscription.stuck(now)) {
                    notifier.release(subscription);
                }
            }
        } catch (RuntimeException e) { // the edge of a scheduled task: an exception would end its schedule
            SubscriptionLog.LOG.roundFailed(e);
        }
    }

    private void write() {
        try {
            keeper.run();
        } catch (RuntimeException e) { // the edge of a scheduled task
            SubscriptionLog.LOG.roundFailed(e);
        }
    }
}
