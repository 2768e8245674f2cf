package org.carillonpbx.sip.stack;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Tells operators of faults of ours, at most one a minute: whoever provokes them may send many messages. */
public final class SipFaults {

    private static final Logger LOG = Logger.getLogger("org.carillonpbx.sip");
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final AtomicLong LAST_FAULT = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

    private SipFaults() {}

    public static void listenerFailed(String dialog, Throwable failure) {
        if (isDue(failure)) {
            SipMessages.LOG.listenerFailed(dialog, failure);
        }
    }

    public static void requestFaulted(String method, Throwable failure) {
        if (isDue(failure)) {
            SipMessages.LOG.requestFaulted(method, failure);
        }
    }

    public static void commandFaulted(Throwable failure) {
        if (isDue(failure)) {
            SipMessages.LOG.commandFaulted(failure);
        }
    }

    private static boolean isDue(Throwable failure) {
        long now = System.nanoTime();
        long last = LAST_FAULT.get();
        boolean due = now - last >= PAUSE_NANOS && LAST_FAULT.compareAndSet(last, now);
        if (!due) {
            LOG.debug("one more fault within a minute", failure);
        }
        return due;
    }
}
