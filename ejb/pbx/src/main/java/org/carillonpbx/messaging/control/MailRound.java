package org.carillonpbx.messaging.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carillonpbx.messaging.boundary.TextMessage;
import org.carillonpbx.messaging.entity.KeptMessage;
import org.carillonpbx.problem.boundary.Problem;

/**
 * What the one thread does that speaks with the database: keeps messages and then answers their senders, hands out what is
 * kept, in order and one after the other, and forgets what arrived. Confined to its thread.
 */
final class MailRound {
    private static final int BATCH = 200;
    private static final int AT_ONCE = 50;
    private static final Duration BETWEEN_CLEARINGS = Duration.ofMinutes(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);
    private static final int KEPT = 202;
    private static final int FULL = 480;
    private static final int UNAVAILABLE = 503;

    private final MessageDesk desk;
    private final Mailbag bag;
    private final MessageTable table;
    private final MessagingSettings settings;
    private final InstantSource clock;
    private final Set<String> recipients = new HashSet<>();
    private final Set<String> busy = new HashSet<>();
    private boolean known;
    private boolean troubled;
    private Instant clearedAt = Instant.EPOCH;
    private Instant retriedAt = Instant.EPOCH;

    MailRound(MessageDesk desk, Mailbag bag, MessageTable table, MessagingSettings settings, InstantSource clock) {
        this.desk = desk;
        this.bag = bag;
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    /** One round. Where the database is away, senders are told so, and what is kept stays for later. */
    void run() {
        desk.expire(System.nanoTime());
        try {
            keep();
            if (!known) {
                recipients.addAll(table.recipients());
                known = true;
            }
            retry();
            forget();
            handOut();
            clear();
            if (troubled) {
                MessagingMessages.LOG.keptAgain();
            }
            troubled = false;
        } catch (Problem away) {
            if (!troubled) {
                MessagingMessages.LOG.notKept(away.getMessage());
            }
            troubled = true;
        }
    }

    private void keep() {
        for (List<TextMessage> batch = bag.takeToKeep(BATCH); !batch.isEmpty(); batch = bag.takeToKeep(BATCH)) {
            keep(batch);
        }
    }

    private void keep(List<TextMessage> batch) {
        List<Boolean> roomy;
        try {
            roomy = table.keep(batch, settings);
        } catch (RuntimeException e) {
            batch.forEach(message -> desk.answer(message, UNAVAILABLE));
            throw e;
        }
        for (int i = 0; i < batch.size(); i++) {
            desk.answer(batch.get(i), roomy.get(i) ? KEPT : FULL);
            recipients.add(batch.get(i).recipient());
        }
    }

    /** Deletes what arrived; who waits for more is served again only when that is done. */
    private void forget() {
        List<String> ended = bag.takeEnded();
        List<KeptMessage> done = bag.takeDone();
        try {
            if (!done.isEmpty()) {
                table.remove(done);
            }
        } catch (RuntimeException e) {
            done.forEach(bag::done);
            ended.forEach(bag::ended);
            throw e;
        }
        busy.removeAll(ended);
    }

    /** Phones that were there and did not take a message may take it later. */
    private void retry() {
        Instant now = clock.instant();
        if (retriedAt.plus(BETWEEN_TRIES).isBefore(now)) {
            recipients.forEach(bag::due);
            retriedAt = now;
        }
    }

    private void handOut() {
        for (String recipient : bag.takeDue()) {
            if (busy.contains(recipient)) {
                bag.due(recipient);
            } else if (recipients.contains(recipient) && desk.reachable(recipient)) {
                handOut(recipient);
            }
        }
    }

    private void handOut(String recipient) {
        List<KeptMessage> oldest;
        try {
            oldest = table.of(recipient, clock.instant(), AT_ONCE);
        } catch (RuntimeException e) {
            bag.due(recipient);
            throw e;
        }
        if (oldest.isEmpty()) {
            recipients.remove(recipient);
            return;
        }
        busy.add(recipient);
        if (oldest.size() == AT_ONCE) {
            bag.due(recipient); // there may be more: looked for when these have arrived
        }
        next(recipient, new ArrayDeque<>(oldest));
    }

    /** Sends the next one when the one before has arrived, and stops at the first that does not. On any thread. */
    private void next(String recipient, Deque<KeptMessage> left) {
        KeptMessage first = left.poll();
        if (first == null) {
            bag.ended(recipient);
            return;
        }
        desk.bring(first.message(), true, status -> {
            if (Delivery.temporary(status)) {
                bag.ended(recipient);
            } else {
                bag.done(first);
                next(recipient, left);
            }
        });
    }

    private void clear() {
        Instant now = clock.instant();
        if (clearedAt.plus(BETWEEN_CLEARINGS).isBefore(now)) {
            table.removeExpired(now);
            clearedAt = now;
        }
    }
}
