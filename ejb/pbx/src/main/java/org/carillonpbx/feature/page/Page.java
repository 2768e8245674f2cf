package org.carillonpbx.feature.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Destination;
import org.carillonpbx.call.Feature;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Locator;
import org.carillonpbx.call.Mixing;
import org.carillonpbx.call.PagingPlan;
import org.carillonpbx.call.PagingZone;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.treatment.TurnedAway;

/** Lets callers speak to the loudspeakers and phones of a zone. Which zones are in use is confined to the lane. */
@ApplicationScoped
public class Page implements Feature {
    private static final String NAME = "page";

    private final Set<String> inUse = new HashSet<>();
    private PagingPlan plan;
    private Mixing mixing;
    private Locator locator;

    /** For the container's proxy. */
    protected Page() {}

    @Inject
    public Page(PagingPlan plan, Mixing mixing, Locator locator) {
        this.plan = plan;
        this.mixing = mixing;
        this.locator = locator;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Destination> numbered(String number) {
        return plan.zone(number).map(zone -> new Destination(NAME, number));
    }

    @Override
    public Treatment treat(Leg caller, Destination destination, Switchboard switchboard) {
        Optional<PagingZone> zone = plan.zone(destination.argument());
        if (zone.isEmpty()) {
            return new TurnedAway(caller, Cause.UNKNOWN_NUMBER);
        }
        if (!zone.get().admits(caller)) {
            return new TurnedAway(caller, Cause.FORBIDDEN);
        }
        if (!inUse.add(destination.argument())) {
            return new TurnedAway(caller, Cause.BUSY);
        }
        Runnable onEnd = () -> inUse.remove(destination.argument());
        Paged phones = new Paged(switchboard, caller, zone.get(), mixing, locator);
        return new Announcing(switchboard, caller, zone.get(), mixing, phones, onEnd);
    }
}
