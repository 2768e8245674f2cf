package org.carillonpbx.feature.dial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Destination;
import org.carillonpbx.call.Feature;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Line;
import org.carillonpbx.call.Locator;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Target;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.treatment.Dialling;
import org.carillonpbx.call.treatment.TurnedAway;

/** Rings all phones of an extension together. Whoever calls itself reaches its other phones, if it has any. */
@ApplicationScoped
public class Dial implements Feature {
    private Locator locator;

    /** For the container's proxy. */
    protected Dial() {}

    @Inject
    public Dial(Locator locator) {
        this.locator = locator;
    }

    @Override
    public String name() {
        return "dial";
    }

    @Override
    public Treatment treat(Leg caller, Destination destination, Switchboard switchboard) {
        Optional<Line> line = switchboard.plan().line(destination.argument());
        if (line.isEmpty()) {
            return new TurnedAway(caller, Cause.UNKNOWN_NUMBER);
        }
        if (!line.get().enabled()) {
            return new TurnedAway(caller, Cause.UNREACHABLE);
        }
        List<Target> contacts = caller.journey()
                .device()
                .map(device -> locator.contactsOf(destination.argument(), device))
                .orElseGet(() -> locator.contactsOf(destination.argument()));
        List<Target> others = apartFrom(caller, contacts);
        if (others.isEmpty() && !contacts.isEmpty()) {
            // The one phone there is calls itself
            return new TurnedAway(caller, Cause.BUSY);
        }
        return new Dialling(
                switchboard, caller, line.get(), others, number -> apartFrom(caller, locator.contactsOf(number)));
    }

    /** The phones that are not the caller's own. */
    private static List<Target> apartFrom(Leg caller, List<Target> contacts) {
        return contacts.stream()
                .filter(contact -> !contact.hop().equals(caller.hop()))
                .toList();
    }
}
