package org.carillonpbx.feature.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.carillonpbx.call.Destination;
import org.carillonpbx.call.Feature;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.treatment.Saying;

/** The speaking clock: date and time, three times. */
@ApplicationScoped
public class Clock implements Feature {
    private static final String NAME = "clock";
    private static final int TIMES = 3;

    private final Supplier<ZonedDateTime> now;

    public Clock() {
        this(ZonedDateTime::now);
    }

    Clock(Supplier<ZonedDateTime> now) {
        this.now = now;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Destination> codes() {
        return Map.of("*60", Destination.of(NAME));
    }

    @Override
    public Treatment treat(Leg caller, Destination destination, Switchboard switchboard) {
        return new Saying(caller, TIMES, this::words);
    }

    private List<Utterance> words() {
        ZonedDateTime moment = now.get();
        return List.of(
                new Utterance.Prompt("the-time-is"),
                new Utterance.TimeOfDay(moment.toLocalTime()),
                new Utterance.Pause(Duration.ofMillis(300)),
                new Utterance.Date(moment.toLocalDate()),
                new Utterance.Pause(Duration.ofSeconds(1)));
    }
}
