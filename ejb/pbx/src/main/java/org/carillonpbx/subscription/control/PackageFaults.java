package org.carillonpbx.subscription.control;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Tells operators of event packages that fail, at most once a minute: watchers may be many. */
final class PackageFaults {
    private static final Logger LOG = Logger.getLogger("org.carillonpbx.subscription");
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final AtomicLong lastFault = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

    void tell(String event, Throwable fault) {
        long now = System.nanoTime();
        long last = lastFault.get();
        if (now - last >= PAUSE_NANOS && lastFault.compareAndSet(last, now)) {
            SubscriptionLog.LOG.packageFailed(event, fault);
        } else {
            LOG.debugf(fault, "event package %s", event);
        }
    }
}
