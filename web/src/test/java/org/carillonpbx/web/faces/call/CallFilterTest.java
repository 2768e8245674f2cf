package org.carillonpbx.web.faces.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.carillonpbx.journal.boundary.CallRecordQuery;
import org.carillonpbx.web.faces.list.ListState;
import org.junit.jupiter.api.Test;

class CallFilterTest {
    private final CallFilter filter =
            new CallFilter(Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of("Europe/Berlin")));

    private CallRecordQuery query(Map<String, String> parameters) {
        return filter.query(ListState.of(parameters, CallFilter.FILTERS, List.of()));
    }

    @Test
    void aRangeCountsBackFromNow() {
        assertThat(query(Map.of("range", "24h")).from()).contains(Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(query(Map.of("range", "for ever")).from()).isEmpty();
    }

    @Test
    void timesAreInTheServersZone() {
        CallRecordQuery query = query(Map.of("from", "2026-11-21T09:00", "to", "2026-11-21T10:30", "range", "7d"));
        assertThat(query.from()).contains(Instant.parse("2026-11-21T08:00:00Z"));
        assertThat(query.to()).contains(Instant.parse("2026-11-21T09:30:00Z"));
    }

    @Test
    void aTimeThatIsNoneIsPassedOver() {
        assertThat(query(Map.of("from", "yesterday")).from()).isEmpty();
    }

    @Test
    void onlyKnownOutcomesAreAskedFor() {
        assertThat(query(Map.of("disposition", "BUSY")).disposition()).isEqualTo("BUSY");
        assertThat(query(Map.of("disposition", "x' or 1=1")).disposition()).isEmpty();
    }
}
