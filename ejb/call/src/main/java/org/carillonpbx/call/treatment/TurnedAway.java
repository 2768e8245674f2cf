package org.carillonpbx.call.treatment;

import java.util.Objects;
import java.util.OptionalInt;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Treatment;

/** Tells a caller why it cannot go on. */
public final class TurnedAway implements Treatment {
    private final Leg caller;
    private final Cause cause;

    public TurnedAway(Leg caller, Cause cause) {
        this.caller = Objects.requireNonNull(caller, "caller");
        this.cause = Objects.requireNonNull(cause, "cause");
    }

    @Override
    public void begin() {
        caller.turnAway(cause, OptionalInt.empty());
    }
}
