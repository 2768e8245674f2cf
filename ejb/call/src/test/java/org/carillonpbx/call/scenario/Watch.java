package org.carillonpbx.call.scenario;

import java.time.Duration;
import java.util.List;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Faults;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.lane.LaneWatch;

/** Collects what went wrong. */
record Watch(List<Throwable> faults) implements LaneWatch, Faults {
    @Override
    public void slow(Runnable task, Duration took) {
        faults.add(new AssertionError(task + " took " + took));
    }

    @Override
    public void failed(Runnable task, Throwable fault) {
        faults.add(fault);
    }

    @Override
    public void onFault(CallId call, LegId leg, Throwable fault) {
        faults.add(fault);
    }
}
