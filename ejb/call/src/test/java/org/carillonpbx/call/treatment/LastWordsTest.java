package org.carillonpbx.call.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Ringing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one side gives as its reason reaches the other; and who a caller is taken for. */
class LastWordsTest {
    private final Pbx pbx = new Pbx(locator -> List.of(new Ringing(locator)));

    @BeforeEach
    void switchPhonesOn() {
        pbx.phones("201", "202");
    }

    @AfterEach
    void nothingIsLeftBehind() {
        pbx.endsWithNothingLeft();
    }

    @Test
    void whyTheCalleeHungUpReachesTheCaller() {
        pbx.phone("201").calls("202");
        pbx.phone("202").answers();
        pbx.phone("202").hangsUp(31);

        assertThat(pbx.wire()).endsWith("BYE 201 NORMAL Q.850 31");
    }

    @Test
    void whyTheCalleeSaidNoReachesTheCaller() {
        pbx.phone("201").calls("202");
        pbx.phone("202").rejects(480, 34);

        assertThat(pbx.wire()).endsWith("480 201 Q.850 34");
    }

    @Test
    void aVagueStatusMeansWhatItsCauseSays() {
        pbx.phone("201").calls("202");
        pbx.phone("202").rejects(500, 17);

        assertThat(pbx.wire()).endsWith("486 201 Q.850 17");
    }

    @Test
    void ofSeveralReasonsTheOneThatIsToldBringsItsOwnWords() {
        pbx.phone("202/desk");
        pbx.phone("201").calls("202");
        pbx.phone("202").rejects(486, 17);
        pbx.phone("202/desk").rejects(480, 20);

        assertThat(pbx.wire()).endsWith("486 201 Q.850 17");
    }

    @Test
    void aGuestWhoBearsAnExtensionsNumberDoesNotBearItsName() {
        pbx.phone("201").callsAsGuest("202");

        assertThat(pbx.phone("202").shows()).contains(new Party("201", "From 201"));
    }
}
