package org.carillonpbx.gateway;

import org.carillonpbx.call.CallId;
import org.carillonpbx.call.FactListener;
import org.carillonpbx.call.LegId;
import org.jboss.logging.Logger;

/** What the gateway tells operators, each message with an id that stays. */
final class GatewayMessages {
    private static final Logger LOG = Logger.getLogger("org.carillonpbx.call");

    private GatewayMessages() {}

    static void laneRuns(String node) {
        LOG.infof("CARILLON3001: call control runs on node %s", node);
    }

    static void laneStops(int calls) {
        LOG.infof("CARILLON3002: call control stops, %d calls end", calls);
    }

    static void laneSlow(Runnable task, long millis, long untold) {
        LOG.warnf(
                "CARILLON3003: %s kept the lane for %d ms (%d more were slow since the last one)",
                task, millis, untold);
    }

    static void laneStalled(Runnable task, long millis) {
        LOG.errorf("CARILLON3004: %s kept the lane, and with it every call, for %d ms", task, millis);
    }

    static void laneFailed(Runnable task, long untold, Throwable fault) {
        LOG.errorf(fault, "CARILLON3005: %s failed (%d more faults since the last one)", task, untold);
    }

    static void callFailed(CallId call, LegId leg, long untold, Throwable fault) {
        LOG.errorf(
                fault,
                "CARILLON3006: a fault ended call %s at leg %s (%d more faults since the last one)",
                call,
                leg,
                untold);
    }

    static void listenerFailed(FactListener listener, long untold, Throwable fault) {
        LOG.errorf(fault, "CARILLON3007: %s did not take a fact (%d more since the last one)", listener, untold);
    }

    static void factsLost(long lost) {
        LOG.errorf("CARILLON3008: %d facts were lost so far: their listeners do not keep up", lost);
    }

    static void guardPostFailed(Throwable fault) {
        LOG.error("CARILLON3010: news between the SIP adapter and the guard were not passed on", fault);
    }

    static void eventsLost(long lost) {
        LOG.errorf("CARILLON3009: %d events were turned away so far: the lane is full", lost);
    }
}
