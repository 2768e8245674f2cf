package org.carillonpbx.web.faces.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.journal.boundary.CallRecordQuery;
import org.carillonpbx.web.faces.list.ListState;

/** What the list of calls may be asked for in its URL: {@code ?range=7d&extension=1001&disposition=BUSY}. */
final class CallFilter {
    static final List<String> FILTERS = List.of("range", "from", "to", "extension", "disposition");
    static final Set<String> DISPOSITIONS = Set.of("ANSWERED", "NO_ANSWER", "BUSY", "FAILED", "CANCELLED");
    private static final Map<String, Duration> RANGES = Map.of(
            "1h", Duration.ofHours(1), "24h", Duration.ofDays(1), "7d", Duration.ofDays(7), "30d", Duration.ofDays(30));

    private final Clock clock;

    CallFilter(Clock clock) {
        this.clock = clock;
    }

    /** A time of day that is no time is passed over: the list then shows more, not less, than was asked for. */
    CallRecordQuery query(ListState state) {
        Optional<Instant> from = time(state.filter("from"), clock.getZone());
        Optional<Duration> range = Optional.ofNullable(RANGES.get(state.filter("range")));
        String disposition = state.filter("disposition");
        return new CallRecordQuery(
                from.or(() -> range.map(clock.instant()::minus)),
                time(state.filter("to"), clock.getZone()),
                state.filter("extension"),
                DISPOSITIONS.contains(disposition) ? disposition : "",
                state.offset(),
                ListState.ROWS);
    }

    private static Optional<Instant> time(String text, ZoneId zone) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
