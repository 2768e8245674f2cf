package org.carillonpbx.feature.mynumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Phone;
import org.junit.jupiter.api.Test;

class MyNumberTest {
    private final Pbx pbx = new Pbx(locator -> List.of(new MyNumber()));
    private final Phone phone = pbx.phone("201");

    @Test
    void theCallersNumberIsSaidTwice() {
        phone.calls("*65");
        assertThat(phone.isTold()).contains(new Utterance.Characters("201"));
        phone.hasHeardItAll();
        phone.hasHeardItAll();
        assertThat(pbx.wire()).endsWith("BYE 201 NORMAL");
        pbx.endsWithNothingLeft();
    }
}
