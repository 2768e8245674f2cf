package org.carillonpbx.journal.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One call, when it is over.
 *
 * @param disposition ANSWERED, NO_ANSWER, BUSY, FAILED or CANCELLED
 * @param durationSeconds from start to end
 * @param billedSeconds from answer to end
 * @param hungUpBy {@code caller}, {@code callee}, {@code administrator} or {@code system}
 */
public record CallRecord(
        String id,
        String caller,
        String callerName,
        String called,
        String answeredBy,
        String feature,
        String disposition,
        String cause,
        int q850,
        int sipStatus,
        String hungUpBy,
        Instant startedAt,
        Optional<Instant> ringingAt,
        Optional<Instant> answeredAt,
        Instant endedAt,
        long durationSeconds,
        long billedSeconds,
        String sipCallId,
        long configurationVersion,
        List<LegRecord> legs) {
    public CallRecord {
        legs = List.copyOf(legs);
    }

    /** The same call, with these legs. */
    public CallRecord withLegs(List<LegRecord> itsLegs) {
        return new CallRecord(
                id,
                caller,
                callerName,
                called,
                answeredBy,
                feature,
                disposition,
                cause,
                q850,
                sipStatus,
                hungUpBy,
                startedAt,
                ringingAt,
                answeredAt,
                endedAt,
                durationSeconds,
                billedSeconds,
                sipCallId,
                configurationVersion,
                itsLegs);
    }
}
