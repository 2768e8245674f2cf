package org.carillonpbx.subscription.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import org.carillonpbx.sip.event.Notification;
import org.carillonpbx.sip.event.NotifyOutcome;
import org.carillonpbx.sip.event.SubscriptionKey;
import org.carillonpbx.subscription.boundary.NotificationSender;

/**
 * Tells watchers: each subscription stands in the queue once at the most, at the time from which it may be told. Run by one
 * thread; everything else may be called from anywhere and never waits.
 */
@ApplicationScoped
public class Notifier implements Runnable {
    private final DelayQueue<Due> queue = new DelayQueue<>();
    private final SubscriptionSettings settings;
    private final SubscriptionBook book;
    private final Ledger ledger;
    private final NotificationSender sender;
    private final InstantSource clock;
    private final PackageFaults faults = new PackageFaults();
    private volatile boolean stopped;

    /** For the container's proxy. */
    protected Notifier() {
        this(SubscriptionSettings.fromSystem(), new Ledger(), null, steady());
    }

    @Inject
    public Notifier(Ledger ledger, NotificationSender sender) {
        this(SubscriptionSettings.fromSystem(), ledger, sender, steady());
    }

    Notifier(SubscriptionSettings settings, Ledger ledger, NotificationSender sender, InstantSource clock) {
        this.settings = settings;
        this.book = new SubscriptionBook(settings.most(), settings.mostPerWatcher());
        this.ledger = ledger;
        this.sender = sender;
        this.clock = clock;
    }

    /** The time of day at the start, and from there on a clock that nobody sets. */
    private static InstantSource steady() {
        long millis = System.currentTimeMillis();
        long nanos = System.nanoTime();
        return () -> java.time.Instant.ofEpochMilli(millis + (System.nanoTime() - nanos) / 1_000_000);
    }

    SubscriptionSettings settings() {
        return settings;
    }

    SubscriptionBook book() {
        return book;
    }

    Ledger ledger() {
        return ledger;
    }

    long now() {
        return clock.millis();
    }

    public void changed(String event, String resource) {
        for (Subscription subscription : book.watching(event, resource)) {
            synchronized (subscription) {
                subscription.subject().changed(resource);
            }
            soon(subscription);
        }
    }

    /** Queues it for its NOTIFY, unless it waits for the outcome of one: then that brings it here. */
    void soon(Subscription subscription) {
        Optional<Long> wait = subscription.pause(now());
        if (wait.isPresent() && subscription.enqueue()) {
            queue.add(new Due(subscription, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(wait.get())));
        }
    }

    /** Queues it for a NOTIFY at its time, however much later that is. */
    void later(Subscription subscription, long millis) {
        if (subscription.enqueue()) {
            queue.add(new Due(subscription, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis)));
        }
    }

    public void outcome(NotifyOutcome outcome) {
        book.find(outcome.key().value()).ifPresent(subscription -> {
            switch (subscription.outcome(outcome, now())) {
                case SEND -> soon(subscription);
                case FORGET -> forget(subscription);
                case NOTHING -> ledger.counted(subscription, outcome.sequence());
            }
        });
    }

    /** Goes on with those whose outcome was lost. */
    void release(Subscription subscription) {
        outcome(new NotifyOutcome(
                new SubscriptionKey(subscription.key()), subscription.lastSequence(), 503, OptionalInt.empty()));
    }

    /** Whether NOTIFYs can be sent at all yet. */
    boolean ready() {
        return sender.ready();
    }

    /** Ends a subscription and tells its watcher why. */
    void end(Subscription subscription, String reason) {
        subscription.end(reason).ifPresent(sender::send);
        forget(subscription);
    }

    void forget(Subscription subscription) {
        if (book.remove(subscription)) {
            ledger.removed(subscription.key());
        }
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                Due due = queue.poll(1, TimeUnit.SECONDS);
                if (due != null) {
                    tell(due.subscription());
                }
            } catch (InterruptedException stop) {
                stopped = true;
            }
        }
    }

    /** Tells everybody whose time has come; for tests, in the place of the thread. */
    void tellDue() {
        for (Due due = queue.poll(); due != null; due = queue.poll()) {
            tell(due.subscription());
        }
    }

    private void tell(Subscription subscription) {
        subscription.dequeued();
        try {
            Optional<Notification> notification = subscription.turn(now(), settings.intervalMillis());
            notification.ifPresent(sender::send);
        } catch (RuntimeException e) { // a package's fault must not end the thread that all depend on
            faults.tell(subscription.event().name(), e);
            subscription.drop();
            forget(subscription);
        }
    }

    void stop() {
        stopped = true;
    }

    private record Due(Subscription subscription, long nanos) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.signum(nanos - ((Due) other).nanos);
        }
    }
}
