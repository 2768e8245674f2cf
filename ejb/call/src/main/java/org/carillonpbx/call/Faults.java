package org.carillonpbx.call;

/** Who hears that our own code failed in the middle of a call; a port of the core. */
public interface Faults {
    void onFault(CallId call, LegId leg, Throwable fault);
}
