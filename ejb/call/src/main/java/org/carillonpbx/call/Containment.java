package org.carillonpbx.call;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets a fault end the legs in one treatment's charge, and nothing else: the lane goes on. Confined to the lane. */
final class Containment {
    private final Charges charges;
    private final Faults faults;

    Containment(Charges charges, Faults faults) {
        this.charges = charges;
        this.faults = faults;
    }

    /** Runs what concerns a treatment, if it still has a leg. */
    void run(Treatment treatment, Runnable what) {
        List<Leg> legs = charges.legsOf(treatment);
        if (!legs.isEmpty()) {
            run(legs.get(0), what);
        }
    }

    /** Runs what concerns a leg and whoever has charge of it. */
    void run(Leg leg, Runnable what) {
        Optional<Treatment> charge = charges.of(leg);
        try {
            what.run();
        } catch (Throwable fault) {
            faults.onFault(leg.call(), leg.id(), fault);
            Set<Leg> concerned = new LinkedHashSet<>(Set.of(leg));
            charge.map(charges::legsOf).ifPresent(concerned::addAll);
            charges.of(leg).map(charges::legsOf).ifPresent(concerned::addAll);
            concerned.forEach(this::end);
        }
    }

    private void end(Leg leg) {
        try {
            leg.hangUp(Cause.FAULT);
        } catch (Throwable fault) {
            faults.onFault(leg.call(), leg.id(), fault);
        }
    }
}
