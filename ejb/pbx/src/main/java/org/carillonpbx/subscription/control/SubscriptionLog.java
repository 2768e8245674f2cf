package org.carillonpbx.subscription.control;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** What operators read of subscriptions: CARILLON4060 to CARILLON4079. */
final class SubscriptionLog {
    private static final Logger LOG = Logger.getLogger("org.carillonpbx.subscription");
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final AtomicLong LAST_FAULT = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

    private SubscriptionLog() {}

    static void remembered(int subscriptions) {
        LOG.infof(
                "CARILLON4060: %d subscriptions remembered from before; their watchers are told the state anew",
                subscriptions);
    }

    static void memoryOnly(String reason) {
        LOG.warnf("CARILLON4061: Subscriptions stay in memory alone for now: %s", reason);
    }

    static void writtenAgain() {
        LOG.info("CARILLON4062: Subscriptions are written to the database again");
    }

    /** At most one a minute is written: watchers may be many. */
    static void packageFailed(String event, Throwable fault) {
        long now = System.nanoTime();
        long last = LAST_FAULT.get();
        if (now - last >= PAUSE_NANOS && LAST_FAULT.compareAndSet(last, now)) {
            LOG.errorf(fault, "CARILLON4063: Event package %s could not write a state; its subscription ends", event);
        } else {
            LOG.debugf(fault, "event package %s", event);
        }
    }

    static void roundFailed(Throwable fault) {
        LOG.error("CARILLON4064: Looking after subscriptions failed", fault);
    }
}
