package org.carillonpbx.guard.control;

/** The two limits to new calls. Lock-free. */
public final class CallPace {
    private static final int ACCOUNTS = 1 << 14;

    private final Pace all;
    private final Pace each;

    public CallPace(GuardSettings settings) {
        all = new Pace(1, settings.callsPerSecond());
        each = new Pace(ACCOUNTS, settings.accountCallsPerSecond());
    }

    /** The extension's own limit first: what it stops does not use up the others' share. */
    public boolean admits(String account, long now) {
        return each.passes(account, now) && all.passes("", now);
    }
}
