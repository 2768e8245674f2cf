package org.carillonpbx.media.ra;

import java.util.concurrent.atomic.AtomicLong;
import org.carillonpbx.media.plane.Scarcity;

/** Says to operators what {@link MediaMessages} has words for, and never once per packet. */
public final class MediaLog implements Scarcity {
    private static final long QUIET_NANOS = 10_000_000_000L;

    private final AtomicLong nextFault = new AtomicLong(System.nanoTime());
    private final AtomicLong nextDrop = new AtomicLong(System.nanoTime());

    /** At most one in ten seconds: a fault that comes with each packet must not fill the disk. */
    public void fault(Throwable fault) {
        if (isDue(nextFault)) {
            MediaMessages.LOG.failed(fault);
        }
    }

    public void eventsDropped(long soFar) {
        if (isDue(nextDrop)) {
            MediaMessages.LOG.eventsDropped(soFar);
        }
    }

    public void listenerFailed(Exception failure) {
        if (isDue(nextFault)) {
            MediaMessages.LOG.listenerFailed(failure);
        }
    }

    @Override
    public void portsRunOut() {
        MediaMessages.LOG.portsRunOut();
    }

    @Override
    public void portsAreBack(long turnedAway) {
        MediaMessages.LOG.portsAreBack(turnedAway);
    }

    private static boolean isDue(AtomicLong next) {
        long now = System.nanoTime();
        long due = next.get();
        return now - due >= 0 && next.compareAndSet(due, now + QUIET_NANOS);
    }
}
