package org.carillonpbx.call.scenario;

import org.carillonpbx.call.Destination;
import org.carillonpbx.call.Feature;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Locator;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.treatment.Dialling;

/** The least feature that a PBX needs: every phone of an extension rings. */
public record Ringing(Locator locator) implements Feature {
    @Override
    public String name() {
        return "dial";
    }

    @Override
    public Treatment treat(Leg caller, Destination destination, Switchboard switchboard) {
        return new Dialling(
                switchboard,
                caller,
                switchboard.plan().line(destination.argument()).orElseThrow(),
                locator.contactsOf(destination.argument()),
                locator);
    }
}
