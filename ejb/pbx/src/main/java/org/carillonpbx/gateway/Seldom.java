package org.carillonpbx.gateway;

import java.time.Duration;

/** Lets one message through in ten seconds and counts the others: what fails at every packet shall not fill the disk too. */
final class Seldom {
    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private long last = System.nanoTime() - PAUSE;
    private long untold;

    /** What to do with the message, given how many were left out before it. */
    interface Message {
        void tell(long untold);
    }

    synchronized void tell(Message message) {
        long now = System.nanoTime();
        if (now - last < PAUSE) {
            untold++;
            return;
        }
        message.tell(untold);
        last = now;
        untold = 0;
    }
}
