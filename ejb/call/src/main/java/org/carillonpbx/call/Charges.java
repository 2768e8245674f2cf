package org.carillonpbx.call;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which treatment has charge of which legs: every leg has one, from its first moment to its last. Confined to the lane. */
final class Charges {
    private final IdentityHashMap<Treatment, Set<Leg>> legsOf = new IdentityHashMap<>();
    private final IdentityHashMap<Leg, Treatment> chargeOf = new IdentityHashMap<>();

    Optional<Treatment> of(Leg leg) {
        return Optional.ofNullable(chargeOf.get(leg));
    }

    List<Leg> legsOf(Treatment treatment) {
        return List.copyOf(legsOf.getOrDefault(treatment, Set.of()));
    }

    boolean has(Treatment treatment) {
        return legsOf.containsKey(treatment);
    }

    /** Gives the charge of a leg away; answers who had it until now. */
    Optional<Treatment> put(Leg leg, Treatment next) {
        Optional<Treatment> before = release(leg);
        chargeOf.put(leg, next);
        legsOf.computeIfAbsent(next, any -> new LinkedHashSet<>()).add(leg);
        return before;
    }

    Optional<Treatment> release(Leg leg) {
        Treatment before = chargeOf.remove(leg);
        if (before == null) {
            return Optional.empty();
        }
        Set<Leg> legs = legsOf.get(before);
        legs.remove(leg);
        if (legs.isEmpty()) {
            legsOf.remove(before);
        }
        return Optional.of(before);
    }
}
