package org.carillonpbx.messaging.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;

/** Runs the round of messages by the clock, off the SIP threads. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MessagingRounds {
    @Inject
    private MessageDesk desk;

    @Inject
    private Mailbag bag;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource dataSource;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private MailRound round;
    private ScheduledFuture<?> rounds;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        round = new MailRound(
                desk,
                bag,
                new MessageTable(new Database(dataSource)),
                MessagingSettings.fromSystem(),
                InstantSource.system());
        rounds = scheduler.scheduleWithFixedDelay(this::run, 500, 200, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        rounds.cancel(false);
    }

    private void run() {
        try {
            round.run();
        } catch (RuntimeException e) { // the edge of a scheduled task: an exception would end its schedule
            MessagingMessages.LOG.roundFailed(e);
        }
    }
}
