package org.carillonpbx.feature.intercom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Calls an extension's phones and asks them to answer by themselves: {@code *80} and its number. */
@ApplicationScoped
public class Intercom implements Feature {
    private static final String NAME = "intercom";
    private static final Pattern DIALLED = Pattern.compile("\\*80([0-9]{2,10})");

    private Locator locator;

    /** For the container's proxy. */
    protected Intercom() {}

    @Inject
    public Intercom(Locator locator) {
        this.locator = locator;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Destination> numbered(String number) {
        Matcher dialled = DIALLED.matcher(number);
        return dialled.matches() ? Optional.of(new Destination(NAME, dialled.group(1))) : Optional.empty();
    }

    @Override
    public Treatment treat(Leg caller, Destination destination, Switchboard switchboard) {
        Optional<Line> line = switchboard.plan().line(destination.argument());
        if (line.isEmpty()) {
            return new TurnedAway(caller, Cause.UNKNOWN_NUMBER);
        }
        if (!caller.journey().vouched()) {
            return new TurnedAway(caller, Cause.FORBIDDEN);
        }
        if (!line.get().enabled()) {
            return new TurnedAway(caller, Cause.UNREACHABLE);
        }
        boolean talks = switchboard.legs().stream()
                .anyMatch(leg -> leg != caller && leg.party().number().equals(destination.argument()));
        List<Target> phones = locator.contactsOf(destination.argument()).stream()
                .filter(phone -> !phone.hop().equals(caller.hop()))
                .map(Target::answeringItself)
                .toList();
        return talks
                ? new TurnedAway(caller, Cause.BUSY)
                : new Dialling(switchboard, caller, line.get(), phones, locator);
    }
}
