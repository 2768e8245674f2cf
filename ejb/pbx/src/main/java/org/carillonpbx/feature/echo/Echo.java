package org.carillonpbx.feature.echo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.carillonpbx.call.Destination;
import org.carillonpbx.call.Feature;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;

/** The echo test: whoever calls it hears itself, and so how its sound fares on the way there and back. */
@ApplicationScoped
public class Echo implements Feature {
    /** Long enough for any test, and the end of a handset that was put down beside its phone. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String NAME = "echo";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Destination> codes() {
        return Map.of("*43", Destination.of(NAME));
    }

    @Override
    public Treatment treat(Leg caller, Destination destination, Switchboard switchboard) {
        return new HearingOneself(switchboard, caller);
    }
}
