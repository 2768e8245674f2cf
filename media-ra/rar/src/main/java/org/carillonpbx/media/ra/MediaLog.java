package org.carillonpbx.media.ra;

import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** What operators read of the media adapter, by stable numbers 2000–2999. Nothing here is logged per packet. */
public final class MediaLog {
    private static final long QUIET_NANOS = 10_000_000_000L;

    private final Logger logger = Logger.getLogger("org.carillonpbx.media");
    private final AtomicLong nextFault = new AtomicLong(System.nanoTime());
    private final AtomicLong nextDrop = new AtomicLong(System.nanoTime());

    public void started(String bind, int least, int most, int strands) {
        logger.infof("CARILLON2001: RTP at %s, ports %d to %d, carried by %d threads", bind, least, most, strands);
    }

    public void stopped() {
        logger.info("CARILLON2002: RTP ports are closed");
    }

    /** At most one in ten seconds: a fault that comes with each packet must not fill the disk. */
    public void fault(Throwable fault) {
        if (isDue(nextFault)) {
            logger.error(
                    "CARILLON2003: A packet or a command failed; the call it belonged to may be without sound", fault);
        }
    }

    public void eventsDropped(long soFar) {
        if (isDue(nextDrop)) {
            logger.warnf("CARILLON2004: Media events are not taken; %d were dropped so far", soFar);
        }
    }

    public void listenerFailed(Exception failure) {
        if (isDue(nextFault)) {
            logger.error("CARILLON2005: The listener of media events failed", failure);
        }
    }

    private static boolean isDue(AtomicLong next) {
        long now = System.nanoTime();
        long due = next.get();
        return now - due >= 0 && next.compareAndSet(due, now + QUIET_NANOS);
    }
}
