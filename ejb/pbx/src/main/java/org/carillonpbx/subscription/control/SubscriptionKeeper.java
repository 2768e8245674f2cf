package org.carillonpbx.subscription.control;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings subscriptions to the database in batches, and back once after a start. Where it is away nothing is lost but time.
 * Confined to one thread at a time.
 */
final class SubscriptionKeeper {
    private static final int BATCH = 500;
    /** After a restart everybody is told anew, but not at once. */
    private static final int TOLD_A_SECOND = 500;

    private static final long FIRST_PAUSE = 500;

    private final Notifier notifier;
    private final Packages packages;
    private final ListPicture lists;
    private final SubscriptionTable table;
    private final List<Subscription> untold = new ArrayList<>();
    private boolean restored;
    private boolean troubled;

    SubscriptionKeeper(Notifier notifier, Packages packages, ListPicture lists, SubscriptionTable table) {
        this.notifier = notifier;
        this.packages = packages;
        this.lists = lists;
        this.table = table;
    }

    /** Restores once, then writes what is due. */
    void run() {
        try {
            if (!restored) {
                restore(table.load());
                restored = true;
            }
            tellRestored();
            write();
            if (troubled) {
                SubscriptionLog.LOG.writtenAgain();
            }
            troubled = false;
        } catch (SQLException e) {
            if (!troubled) {
                SubscriptionLog.LOG.memoryOnly(e.getMessage());
            }
            troubled = true;
        }
    }

    private void restore(List<SavedSubscription> saved) {
        for (SavedSubscription old : saved) {
            Optional<Subject> subject = subject(old);
            if (subject.isEmpty() || notifier.book().find(old.key()).isPresent()) {
                notifier.ledger().removed(old.key());
                continue;
            }
            Subscription subscription = new Subscription(old.beyond(), subject.get());
            if (notifier.book().add(subscription) == SubscriptionBook.Room.TAKEN) {
                notifier.ledger().changed(old.key());
                untold.add(subscription);
            }
        }
        if (!untold.isEmpty()) {
            SubscriptionLog.LOG.remembered(untold.size());
        }
    }

    /** Tells the watchers of before, as soon as there is a way to them. */
    private void tellRestored() {
        if (!untold.isEmpty() && notifier.ready()) {
            int number = 0;
            for (Subscription subscription : untold) {
                notifier.later(subscription, FIRST_PAUSE + 1_000L * number++ / TOLD_A_SECOND);
            }
            untold.clear();
        }
    }

    private Optional<Subject> subject(SavedSubscription saved) {
        int version = saved.version() + SavedSubscription.STRIDE;
        return packages.named(saved.event().name())
                .flatMap(pack -> saved.list()
                        ? lists.members(saved.resource())
                                .map(members -> new ListSubject(pack, saved.resource(), members, version))
                        : Optional.of(new OneSubject(pack, saved.resource(), version)));
    }

    private void write() throws SQLException {
        if (notifier.ledger().takeEverything()) {
            writeEverything();
        }
        for (List<String> due = notifier.ledger().take(BATCH);
                !due.isEmpty();
                due = notifier.ledger().take(BATCH)) {
            Map<String, Optional<SavedSubscription>> rows = new HashMap<>();
            due.forEach(key -> rows.put(key, notifier.book().find(key).map(Subscription::saved)));
            try {
                table.write(rows);
            } catch (SQLException e) {
                notifier.ledger().putBack(due);
                throw e;
            }
        }
    }

    private void writeEverything() throws SQLException {
        try {
            table.writeAll(
                    notifier.book().all().stream().map(Subscription::saved).toList());
        } catch (SQLException e) {
            notifier.ledger().putBackEverything();
            throw e;
        }
    }
}
