package org.carillonpbx.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.journal.boundary.CallRecord;
import org.carillonpbx.journal.boundary.LegRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One call record, with a sentence about what went wrong. */
@Schema(name = "ExplainedCallRecord")
public record CallRecordDocument(
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
        List<LegRecord> legs,

        @Schema(description = "What went wrong and what to do; empty where nothing did")
        String explanation) {
    public CallRecordDocument {
        legs = List.copyOf(legs);
    }

    static CallRecordDocument of(CallRecord record, String explanation) {
        return new CallRecordDocument(
                record.id(),
                record.caller(),
                record.callerName(),
                record.called(),
                record.answeredBy(),
                record.feature(),
                record.disposition(),
                record.cause(),
                record.q850(),
                record.sipStatus(),
                record.hungUpBy(),
                record.startedAt(),
                record.ringingAt(),
                record.answeredAt(),
                record.endedAt(),
                record.durationSeconds(),
                record.billedSeconds(),
                record.sipCallId(),
                record.configurationVersion(),
                record.legs(),
                explanation);
    }
}
