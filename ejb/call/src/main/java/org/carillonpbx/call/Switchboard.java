package org.carillonpbx.call;

/** Call control's state, confined to the lane. */
public final class Switchboard {

    /** Ends every leg of a call; does nothing where there is no such call. */
    public void hangUp(CallId call, Cause cause) {
        java.util.Objects.requireNonNull(call, "call");
        java.util.Objects.requireNonNull(cause, "cause");
    }
}
