package org.carillonpbx.journal.control;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.LegId;

/** One call as its facts tell it; becomes a call record when it is over. Confined to the journal's writer. */
final class CallStory {
    private final CallFact.Began began;
    private final long firstSequence;
    private final Map<LegId, LegStory> legs = new LinkedHashMap<>();
    private String feature = "";
    private String argument = "";

    CallStory(CallFact.Began began, long firstSequence) {
        this.began = began;
        this.firstSequence = firstSequence;
        legs.put(began.caller(), LegStory.begin(began.caller(), began.from(), "", true, began.at()));
    }

    CallFact.Began began() {
        return began;
    }

    long firstSequence() {
        return firstSequence;
    }

    /** Takes in what followed; the end is told to {@link #over}. */
    void take(CallFact fact) {
        if (fact instanceof CallFact.Routed routed) {
            feature = routed.feature();
            argument = routed.argument();
        } else if (fact instanceof CallFact.LegAdded added) {
            legs.putIfAbsent(added.leg(), LegStory.begin(added.leg(), added.to(), added.target(), false, added.at()));
        } else if (fact instanceof CallFact.LegRang rang) {
            change(rang.leg(), leg -> leg.rang(rang.at()));
        } else if (fact instanceof CallFact.LegAnswered answered) {
            change(answered.leg(), leg -> leg.answered(answered.at()));
        } else if (fact instanceof CallFact.LegEnded ended) {
            change(ended.leg(), leg -> leg.ended(ended.at(), ended.cause(), ended.byPeer()));
        } else if (fact instanceof CallFact.Measured measured) {
            change(measured.leg(), leg -> leg.measured(measured.quality()));
        }
    }

    /** The whole call, at its end. */
    FinishedCall over(CallFact.Over over) {
        Instant end = over.at().isBefore(began.at()) ? began.at() : over.at();
        Optional<Instant> answeredAt = answeredAt();
        return new FinishedCall(
                began,
                feature,
                argument,
                first(LegStory::ringingAt),
                answeredAt,
                answeredBy(),
                end,
                over.cause(),
                disposition(over.cause(), answeredAt.isPresent()),
                hungUpBy(over.cause(), answeredAt.isPresent()),
                Duration.between(began.at(), end).toSeconds(),
                answeredAt
                        .map(at -> Math.max(0, Duration.between(at, end).toSeconds()))
                        .orElse(0L),
                List.copyOf(legs.values()));
    }

    private void change(LegId id, UnaryOperator<LegStory> change) {
        legs.computeIfPresent(id, (key, leg) -> change.apply(leg));
    }

    private Optional<Instant> answeredAt() {
        return first(LegStory::answeredAt);
    }

    private Optional<Instant> first(java.util.function.Function<LegStory, Optional<Instant>> moment) {
        return legs.values().stream().flatMap(leg -> moment.apply(leg).stream()).min(Instant::compareTo);
    }

    private String answeredBy() {
        return legs.values().stream()
                .filter(leg -> !leg.caller() && leg.answeredAt().isPresent())
                .map(leg -> leg.party().number())
                .findFirst()
                .orElse("");
    }

    private static String disposition(Cause cause, boolean answered) {
        if (answered) {
            return "ANSWERED";
        }
        return switch (cause) {
            case BUSY, DECLINED -> "BUSY";
            case NO_ANSWER, ANSWERED_ELSEWHERE -> "NO_ANSWER";
            case NORMAL, CANCELLED, ADMINISTRATOR -> "CANCELLED";
            default -> "FAILED";
        };
    }

    private String hungUpBy(Cause cause, boolean answered) {
        if (cause == Cause.ADMINISTRATOR) {
            return "administrator";
        }
        return legs.values().stream()
                .filter(leg -> leg.endedByPeer()
                        && (leg.caller() || !answered || leg.answeredAt().isPresent()))
                .min(java.util.Comparator.comparing(leg -> leg.endedAt().orElse(Instant.MAX)))
                .map(leg -> leg.caller() ? "caller" : answered || turnedDown(cause) ? "callee" : "system")
                .orElse("system");
    }

    private static boolean turnedDown(Cause cause) {
        return cause == Cause.BUSY || cause == Cause.DECLINED;
    }
}
