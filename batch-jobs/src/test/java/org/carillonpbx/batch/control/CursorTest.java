package org.carillonpbx.batch.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.journal.boundary.CallRecord;
import org.junit.jupiter.api.Test;

class CursorTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void beforeTheFirstRecordTheEndIsTheOneAskedFor() {
        Cursor cursor = Cursor.before(NOON);
        assertThat(cursor.end()).isEqualTo(NOON);
        assertThat(cursor.there()).isZero();
    }

    @Test
    void recordsOfOneMomentAreCountedSoThatNoneIsSkippedAndNoneComesTwice() {
        Instant moment = NOON.minusSeconds(1);
        Cursor cursor = Cursor.before(NOON).past(call("b", moment)).past(call("a", moment));
        assertThat(cursor.there()).isEqualTo(2);
        assertThat(cursor.end()).isEqualTo(moment.plusNanos(1_000));
        assertThat(cursor.count()).isEqualTo(2);
    }

    @Test
    void anOlderMomentBeginsANewCount() {
        Cursor cursor =
                Cursor.before(NOON).past(call("b", NOON.minusSeconds(1))).past(call("a", NOON.minusSeconds(2)));
        assertThat(cursor).isEqualTo(new Cursor(NOON.minusSeconds(2), 1, 2));
    }

    private static CallRecord call(String id, Instant startedAt) {
        return new CallRecord(
                id,
                "1001",
                "",
                "1002",
                "",
                "dial",
                "ANSWERED",
                "NORMAL",
                16,
                200,
                "caller",
                startedAt,
                Optional.empty(),
                Optional.empty(),
                startedAt,
                0,
                0,
                "",
                0,
                List.of());
    }
}
