package org.carillonpbx.call;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A call is an identity and the legs that bear it; what happens to them is their treatment's affair. Confined to the lane. */
final class Call {
    private final CallId id;
    private final Set<Leg> legs = new LinkedHashSet<>();

    Call(CallId id) {
        this.id = id;
    }

    CallId id() {
        return id;
    }

    List<Leg> legs() {
        return List.copyOf(legs);
    }

    void add(Leg leg) {
        legs.add(leg);
    }

    /** Answers whether that was the last one. */
    boolean remove(Leg leg) {
        legs.remove(leg);
        return legs.isEmpty();
    }
}
