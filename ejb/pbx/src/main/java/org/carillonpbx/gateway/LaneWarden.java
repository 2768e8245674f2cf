package org.carillonpbx.gateway;

import java.time.Duration;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Faults;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.lane.LaneWatch;

/** Tells operators what is wrong on the lane. Confined to it. */
final class LaneWarden implements LaneWatch, Faults {
    private static final Duration STALL = Duration.ofSeconds(1);

    private final Seldom faults = new Seldom();
    private final Seldom delays = new Seldom();

    @Override
    public void slow(Runnable task, Duration took) {
        if (took.compareTo(STALL) > 0) {
            GatewayMessages.LOG.laneStalled(task, took.toMillis());
        } else {
            delays.tell(untold -> GatewayMessages.LOG.laneSlow(task, took.toMillis(), untold));
        }
    }

    @Override
    public void failed(Runnable task, Throwable fault) {
        faults.tell(untold -> GatewayMessages.LOG.laneFailed(task, untold, fault));
    }

    @Override
    public void onFault(CallId call, LegId leg, Throwable fault) {
        faults.tell(untold -> GatewayMessages.LOG.callFailed(call, leg, untold, fault));
    }
}
