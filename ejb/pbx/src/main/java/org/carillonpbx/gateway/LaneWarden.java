package org.carillonpbx.gateway;

import java.time.Duration;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Faults;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.lane.LaneWatch;

/** Tells operators what is wrong on the lane. Confined to it. */
final class LaneWarden implements LaneWatch, Faults {
    private static final Duration STALL = Duration.ofSeconds(1);
    /** Whoever finds a way to make calls fail shall not fill the disk as well. */
    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private long lastFault = System.nanoTime() - PAUSE;
    private long untold;

    @Override
    public void slow(Runnable task, Duration took) {
        if (took.compareTo(STALL) > 0) {
            GatewayMessages.laneStalled(task, took.toMillis());
        } else {
            GatewayMessages.laneSlow(task, took.toMillis());
        }
    }

    @Override
    public void failed(Runnable task, Throwable fault) {
        GatewayMessages.laneFailed(task, fault);
    }

    @Override
    public void onFault(CallId call, LegId leg, Throwable fault) {
        long now = System.nanoTime();
        if (now - lastFault < PAUSE) {
            untold++;
            return;
        }
        GatewayMessages.callFailed(call, leg, untold, fault);
        lastFault = now;
        untold = 0;
    }
}
