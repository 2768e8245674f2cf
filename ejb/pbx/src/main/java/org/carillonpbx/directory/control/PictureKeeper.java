package org.carillonpbx.directory.control;

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
import org.carillonpbx.problem.boundary.Problem;

/**
 * Loads the picture at start and compares its edition with the database's ever after, so that a change of another node,
 * or one whose news got lost, is seen within seconds. Where the database is away it asks again: every second at first,
 * every five while it has a picture to go on with.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PictureKeeper {
    private static final int COMPARE_SECONDS = 5;

    @Inject
    private PictureBoard board;

    @Inject
    private PictureDesk desk;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> rounds;
    private boolean troubled;
    private int round;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        look();
        rounds = scheduler.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void stop() {
        rounds.cancel(false);
    }

    private void look() {
        try {
            if (!board.now().loaded()) {
                seedDemo();
                board.replace(desk.load());
                DirectoryMessages.LOG.loaded(board.now().accounts().size());
            } else if (round++ % COMPARE_SECONDS == 0
                    && desk.edition() != board.now().edition()) {
                board.replace(desk.load());
            }
            troubled = false;
        } catch (RuntimeException e) { // the edge of a scheduled task: an exception would end its schedule
            if (!troubled) {
                DirectoryMessages.LOG.unreadable(e.toString());
            }
            troubled = true;
        }
    }

    private void seedDemo() {
        try {
            int made = desk.seedDemo(System.getProperty("carillon.demo.extensions", ""));
            if (made > 0) {
                DirectoryMessages.LOG.demonstrationMade(made);
            }
        } catch (Problem e) { // a bad setting must not keep the PBX from starting
            DirectoryMessages.LOG.demonstrationNotMade(e.violations());
        }
    }
}
