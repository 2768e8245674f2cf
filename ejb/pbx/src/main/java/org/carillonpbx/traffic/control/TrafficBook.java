package org.carillonpbx.traffic.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.FactListener;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Quality;
import org.carillonpbx.quality.boundary.SoundScore;
import org.carillonpbx.traffic.boundary.Traffic;
import org.carillonpbx.traffic.boundary.TrafficFigures;

/** Draws {@link TrafficFigures} from facts. What is kept of a call goes when it is over. Thread-safe. */
@ApplicationScoped
public class TrafficBook implements FactListener, Traffic {
    /** Ends at which the network had done its part (ITU-T E.425: user busy, ring no answer, terminal rejection). */
    private static final Set<Cause> REACHED = Set.of(Cause.BUSY, Cause.NO_ANSWER, Cause.DECLINED, Cause.CANCELLED);

    private static final double MICROS_OF_A_MILLI = 1_000;
    private static final double MILLIS_OF_A_SECOND = 1_000;

    private final InstantSource clock;
    private final Minutes minutes;
    private final Map<CallId, Course> calls = new HashMap<>();

    /** How a call goes so far. */
    private static final class Course {
        private final LegId caller;
        private final Instant begun;
        private Instant heardOf = Instant.MAX;
        private Instant answered = Instant.MAX;

        Course(CallFact.Began began) {
            caller = began.caller();
            begun = began.at();
        }
    }

    public TrafficBook() {
        this(InstantSource.system());
    }

    TrafficBook(InstantSource clock) {
        this.clock = clock;
        minutes = new Minutes(clock.instant());
    }

    @Override
    public synchronized TrafficFigures figures() {
        return minutes.figures(clock.instant());
    }

    @Override
    public synchronized void onFact(CallFact fact) {
        if (fact instanceof CallFact.Began began) {
            calls.put(began.call(), new Course(began));
            minutes.at(clock.instant()).begun++;
        } else if (fact instanceof CallFact.Measured measured) {
            heard(measured.quality());
        } else if (calls.containsKey(fact.call())) {
            goOn(calls.get(fact.call()), fact);
        }
    }

    private void goOn(Course call, CallFact fact) {
        if (fact instanceof CallFact.LegRang rang && !rang.leg().equals(call.caller)) {
            heardOf(call, fact.at());
        } else if (fact instanceof CallFact.LegAnswered) {
            heardOf(call, fact.at());
            call.answered = call.answered.isBefore(fact.at()) ? call.answered : fact.at();
        } else if (fact instanceof CallFact.Over over) {
            calls.remove(over.call());
            end(call, over);
        }
    }

    private void heardOf(Course call, Instant at) {
        if (call.heardOf.equals(Instant.MAX)) {
            call.heardOf = at;
            Minutes.Minute now = minutes.at(clock.instant());
            now.delays++;
            now.delay += seconds(call.begun, at);
        }
    }

    private void end(Course call, CallFact.Over over) {
        Minutes.Minute now = minutes.at(clock.instant());
        now.over++;
        if (!call.answered.equals(Instant.MAX)) {
            now.answered++;
            now.effective++;
            now.seconds += seconds(call.answered, over.at());
        } else if (REACHED.contains(over.cause())) {
            now.effective++;
        }
    }

    private void heard(Quality quality) {
        double score = SoundScore.of(
                quality.codec(),
                quality.lost(),
                quality.packetsIn(),
                quality.jitterMicros() / MICROS_OF_A_MILLI,
                quality.roundTripMicros() / MICROS_OF_A_MILLI);
        if (score > 0) {
            Minutes.Minute now = minutes.at(clock.instant());
            now.scores++;
            now.score += score;
        }
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MILLIS_OF_A_SECOND;
    }
}
