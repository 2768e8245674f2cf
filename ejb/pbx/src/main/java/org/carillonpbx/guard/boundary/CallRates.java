package org.carillonpbx.guard.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillonpbx.guard.control.AccessBoard;
import org.carillonpbx.guard.control.CallPace;

/** How fast calls may begin: all of them together, and those of one extension. Pure memory, lock-free. */
@ApplicationScoped
public class CallRates {
    private final CallPace pace;

    /** For the container's proxy. */
    protected CallRates() {
        this(new AccessBoard());
    }

    @Inject
    public CallRates(AccessBoard board) {
        pace = new CallPace(board.settings());
    }

    /** Counts a call that is about to begin; false where it has to wait. */
    public boolean admits(String account) {
        return pace.admits(account, System.nanoTime());
    }
}
