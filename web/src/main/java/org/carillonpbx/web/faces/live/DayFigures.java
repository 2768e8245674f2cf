package org.carillonpbx.web.faces.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.carillonpbx.journal.boundary.CallRecords;
import org.carillonpbx.journal.boundary.CallVolume;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.faces.text.Words;

/** The calls of the last 24 hours, counted anew every few seconds while somebody watches. Confined to the push's timer. */
@ApplicationScoped
public class DayFigures {
    private static final Duration GOOD_FOR = Duration.ofSeconds(10);

    private CallRecords records;
    private Words words;
    private Instant counted = Instant.EPOCH;
    private Map<String, String> figures = Map.of();

    @Inject
    void use(CallRecords records, Words words) {
        this.records = records;
        this.words = words;
    }

    /** As they were counted last; without the database, as they were before. */
    Map<String, String> now() {
        Instant now = Instant.now();
        if (counted.plus(GOOD_FOR).isBefore(now)) {
            counted = now;
            try {
                CallVolume day = records.since(now.minus(Duration.ofHours(24)));
                figures = Map.of(
                        "day", Long.toString(day.calls()),
                        "dayNote", words.say("dashboard.dayNote", day.answered()));
            } catch (Problem away) {
                return figures;
            }
        }
        return figures;
    }
}
