package org.carillonpbx.registrar.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.registrar.boundary.LockedOut;
import org.carillonpbx.registrar.boundary.RegistrationChanged;

/** What the registrar does by the clock, off the SIP threads: tell of changes, sweep away the expired, write behind. */
@Singleton
@Startup
@DependsOn("PictureKeeper")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrarRounds {
    private static final int TOLD_AT_ONCE = 1_000;

    @Inject
    private ContactBook book;

    @Inject
    private News news;

    @Inject
    private Admittance admittance;

    @Inject
    private ExceptionsRegister exceptions;

    @Inject
    private DirectoryPicture directory;

    @Inject
    private Event<RegistrationChanged> registrationChanged;

    @Inject
    private Event<LockedOut> lockedOut;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource dataSource;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private WriteBehind writeBehind;
    private List<ScheduledFuture<?>> rounds = List.of();

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        writeBehind = new WriteBehind(
                book, news, new RegistrationTable(dataSource), exceptions, new LegacyDeviceTable(dataSource));
        write();
        rounds = List.of(
                scheduler.scheduleWithFixedDelay(this::tell, 250, 250, TimeUnit.MILLISECONDS),
                scheduler.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.SECONDS));
    }

    /** Stops the rounds and writes what is still due. */
    @PreDestroy
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void stop() {
        rounds.forEach(round -> round.cancel(false));
        write();
    }

    private void tell() {
        try {
            news.takeToTell(TOLD_AT_ONCE)
                    .forEach(extension -> registrationChanged.fire(new RegistrationChanged(extension)));
            admittance.lockout().tellNews(lockout -> {
                RegistrarMessages.LOG.lockedOut(lockout.seconds(), printable(lockout.account()), lockout.source());
                lockedOut.fire(lockout);
            });
        } catch (RuntimeException e) { // the edge of a scheduled task: an exception would end its schedule
            RegistrarMessages.LOG.listenerFailed(e);
        }
    }

    private void write() {
        try {
            book.sweep();
            if (directory.loaded()) {
                writeBehind.run(extension -> directory.account(extension).isPresent());
            }
        } catch (RuntimeException e) { // the edge of a scheduled task
            RegistrarMessages.LOG.writingFailed(e);
        }
    }

    /** A name from the network must not forge lines of the log. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .limit(64)
                .map(c -> Character.isISOControl(c) || c == '\'' ? '?' : c)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
