package org.carillonpbx.feature.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Phone;
import org.junit.jupiter.api.Test;

class ClockTest {
    private ZonedDateTime now = ZonedDateTime.of(2026, 11, 21, 9, 5, 0, 0, ZoneOffset.UTC);
    private final Pbx pbx = new Pbx(locator -> List.of(new Clock(() -> now)));
    private final Phone phone = pbx.phone("201");

    @Test
    void theTimeIsSaidThreeTimesEachTimeAsItIsThen() {
        phone.calls("*60");
        assertThat(phone.isTold())
                .contains(
                        new Utterance.Prompt("the-time-is"),
                        new Utterance.TimeOfDay(LocalTime.of(9, 5)),
                        new Utterance.Date(LocalDate.of(2026, 11, 21)));
        now = now.plusMinutes(1);
        phone.hasHeardItAll();
        assertThat(phone.isTold()).contains(new Utterance.TimeOfDay(LocalTime.of(9, 6)));
        phone.hasHeardItAll();
        phone.hasHeardItAll();
        assertThat(pbx.wire()).endsWith("BYE 201 NORMAL");
        pbx.endsWithNothingLeft();
    }
}
