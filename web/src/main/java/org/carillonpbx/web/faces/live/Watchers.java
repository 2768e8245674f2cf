package org.carillonpbx.web.faces.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.faces.event.WebsocketEvent;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** How many pages watch the PBX now. Thread-safe. */
@ApplicationScoped
public class Watchers {
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicBoolean newcomer = new AtomicBoolean();

    void came(@Observes @WebsocketEvent.Opened WebsocketEvent event) {
        open.incrementAndGet();
        newcomer.set(true);
    }

    void went(@Observes @WebsocketEvent.Closed WebsocketEvent event) {
        open.decrementAndGet();
    }

    /** Whether nobody does. */
    public boolean none() {
        return open.get() <= 0;
    }

    /** Whether somebody came since this was last asked. */
    public boolean newcomer() {
        return newcomer.getAndSet(false);
    }
}
