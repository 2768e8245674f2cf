package org.carillonpbx.subscription.control;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.carillonpbx.sip.event.Body;
import org.carillonpbx.sip.event.EventName;
import org.carillonpbx.sip.event.Notification;
import org.carillonpbx.sip.event.NotifyOutcome;
import org.carillonpbx.sip.event.SubscriptionKey;
import org.carillonpbx.sip.event.SubscriptionState;
import org.carillonpbx.sip.event.WatcherDialog;

/**
 * One watcher's interest in one thing, from its SUBSCRIBE to its end. Guarded by itself. Times are milliseconds of the
 * epoch.
 *
 * <pre>
 * quiet     → told      by a change, a refresh: its NOTIFY is on the way, and no other is sent
 * told      → quiet     by a 2xx; what changed meanwhile is told next
 * told      → waiting   by a failure that may pass: back-off, or as long as the watcher asks
 * any       → over      by its time, an unsubscription, a watcher that is gone, an administrator
 * </pre>
 */
final class Subscription {
    private static final int TRIES = 5;
    private static final long FIRST_PAUSE = 1_000;
    /** Longer than any transaction lasts. */
    private static final long LONGEST_WAY = 60_000;

    private final String key;
    private final String watcher;
    private final EventName event;
    private final Subject subject;
    private final String userAgent;
    private final long since;
    private final AtomicBoolean queued = new AtomicBoolean();
    private WatcherDialog dialog;
    private long sequence;
    private long remoteSequence;
    private long expiresAt;
    private boolean underWay;
    private long toldAt;
    private boolean due;
    private boolean over;
    private int failures;
    private long notBefore;

    Subscription(SavedSubscription saved, Subject subject) {
        this.key = saved.key();
        this.watcher = saved.watcher();
        this.event = saved.event();
        this.subject = subject;
        this.userAgent = saved.userAgent();
        this.since = saved.since();
        this.dialog = saved.dialog();
        this.sequence = saved.sequence();
        this.remoteSequence = saved.remoteSequence();
        this.expiresAt = saved.expiresAt();
    }

    String key() {
        return key;
    }

    String watcher() {
        return watcher;
    }

    EventName event() {
        return event;
    }

    Subject subject() {
        return subject;
    }

    /** Whether it is put into the queue by whoever asks: it stands there once. */
    boolean enqueue() {
        return queued.compareAndSet(false, true);
    }

    void dequeued() {
        queued.set(false);
    }

    synchronized String localTag() {
        return dialog.localTag();
    }

    /** Whether this very request, from the same far end, was answered before. */
    synchronized boolean answered(long number, WatcherDialog asked) {
        return number == remoteSequence && asked.flow().equals(dialog.flow());
    }

    synchronized int secondsLeft(long now) {
        return (int) Math.max(0, (expiresAt - now + 999) / 1_000);
    }

    synchronized boolean expired(long now) {
        return !over && expiresAt <= now;
    }

    synchronized boolean over() {
        return over;
    }

    /** The first NOTIFY. */
    synchronized Notification first(long now) {
        toldAt = now;
        return tell(SubscriptionState.active(secondsLeft(now)));
    }

    /** Extends it; false where the request is older than one before. Answers the NOTIFY that is due at once. */
    synchronized boolean refresh(WatcherDialog renewed, long number, long until) {
        if (over || number <= remoteSequence) {
            return false;
        }
        remoteSequence = number;
        expiresAt = until;
        failures = 0;
        dialog = dialog.reachedAs(renewed);
        subject.forget();
        return true;
    }

    /** The NOTIFY that follows a refresh; empty where one is under way, after which it comes. */
    synchronized Optional<Notification> refreshed(long now) {
        due = underWay;
        return underWay || over ? Optional.empty() : Optional.of(first(now));
    }

    /** Something is new. How long the NOTIFY has to wait; empty where another one is waited for. */
    synchronized Optional<Long> pause(long now) {
        if (over) {
            return Optional.empty();
        }
        if (underWay) {
            due = true;
            return Optional.empty();
        }
        return Optional.of(Math.max(0, notBefore - now));
    }

    /** Whether the outcome of its NOTIFY is long overdue: it was lost between two servers' lives, or nobody listened. */
    synchronized boolean stuck(long now) {
        return underWay && !over && now - toldAt > LONGEST_WAY;
    }

    /** The NOTIFY that it waits for. */
    synchronized long lastSequence() {
        return sequence;
    }

    /** Its turn has come: what to send, if there is anything to tell. */
    synchronized Optional<Notification> turn(long now, long interval) {
        if (over || underWay) {
            due |= underWay;
            return Optional.empty();
        }
        notBefore = now + interval;
        return Optional.of(first(now));
    }

    /** Ends it; what to tell the watcher, if it is not over already. */
    synchronized Optional<Notification> end(String reason) {
        if (over) {
            return Optional.empty();
        }
        subject.forget();
        Notification last = tell(SubscriptionState.terminated(reason));
        over = true;
        return Optional.of(last);
    }

    /** Ends it without a word. */
    synchronized void drop() {
        over = true;
    }

    private Notification tell(SubscriptionState state) {
        sequence++;
        underWay = true;
        due = false;
        String host = Hosts.of(dialog.localUri());
        Optional<Body> body = Optional.of(subject.write(watcher, host));
        return new Notification(new SubscriptionKey(key), dialog, sequence, event, state, body, subject.list());
    }

    /** What a NOTIFY's outcome asks for next. */
    enum Next {
        NOTHING,
        SEND,
        FORGET
    }

    synchronized Next outcome(NotifyOutcome outcome, long now) {
        if (over || outcome.sequence() != sequence) {
            return Next.NOTHING;
        }
        underWay = false;
        if (outcome.status() < 300) {
            failures = 0;
            subject.confirmed();
            return due ? Next.SEND : Next.NOTHING;
        }
        subject.forget();
        boolean mayPass = outcome.retryAfterSeconds().isPresent()
                || outcome.status() == 500
                || outcome.status() == 503
                || outcome.status() == 491;
        if (!mayPass || ++failures > TRIES) {
            over = true;
            return Next.FORGET; // RFC 6665 §4.2.2: 481 and its kin, or nobody answers at all
        }
        long pause = outcome.retryAfterSeconds().isPresent()
                ? outcome.retryAfterSeconds().getAsInt() * 1_000L
                : FIRST_PAUSE << (failures - 1);
        notBefore = now + pause;
        return Next.SEND;
    }

    synchronized SavedSubscription saved() {
        return new SavedSubscription(
                key,
                watcher,
                event,
                subject.resource(),
                subject.list(),
                dialog,
                sequence,
                remoteSequence,
                subject.version(),
                userAgent,
                since,
                expiresAt);
    }

    /** How many NOTIFYs failed in a row. */
    synchronized int failures() {
        return failures;
    }
}
