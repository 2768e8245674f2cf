package org.carillonpbx.feature.mynumber;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.carillonpbx.call.Destination;
import org.carillonpbx.call.Feature;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.treatment.Saying;

/** For whoever stands before a phone without a label. */
@ApplicationScoped
public class MyNumber implements Feature {
    private static final String NAME = "mynumber";
    private static final int TIMES = 2;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Destination> codes() {
        return Map.of("*65", Destination.of(NAME));
    }

    @Override
    public Treatment treat(Leg caller, Destination destination, Switchboard switchboard) {
        List<Utterance> words = List.of(
                new Utterance.Prompt("your-number-is"),
                new Utterance.Characters(caller.party().number()),
                new Utterance.Pause(Duration.ofSeconds(1)));
        return new Saying(caller, TIMES, () -> words);
    }
}
