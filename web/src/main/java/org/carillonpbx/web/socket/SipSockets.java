package org.carillonpbx.web.socket;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.carillonpbx.flow.boundary.FlowSettings;
import org.carillonpbx.flow.boundary.WebSocketFlows;
import org.jboss.logging.Logger;

/**
 * Sees to the connections by the clock: a page's script cannot ping, so we do, which keeps the way through NATs and proxies
 * open too. Thread-safe.
 */
@ApplicationScoped
public class SipSockets {
    private static final Logger LOG = Logger.getLogger("org.carillonpbx.web");

    @Inject
    private WebSocketFlows flows;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final Set<SipConnected> all = ConcurrentHashMap.newKeySet();
    private ScheduledFuture<?> round;

    @PostConstruct
    void begin() {
        round = scheduler.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        round.cancel(false);
    }

    void add(SipConnected connected) {
        all.add(connected);
    }

    void remove(SipConnected connected) {
        all.remove(connected);
    }

    private void look() {
        long now = System.nanoTime();
        all.removeIf(connected -> !looked(connected, now));
    }

    private boolean looked(SipConnected connected, long now) {
        FlowSettings settings = flows.settings();
        try {
            if (connected.open()) {
                connected.look(now, settings.ping(), settings.idle());
                return true;
            }
            connected.closed();
        } catch (RuntimeException e) { // the edge of a scheduled task: an exception would end its schedule
            LOG.debug("a WebSocket connection could not be looked at", e);
        }
        return connected.open();
    }
}
