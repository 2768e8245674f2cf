package org.carillonpbx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillonpbx.call.scenario.Pbx.seconds;

import java.util.List;
import java.util.Map;
import org.carillonpbx.call.scenario.Pbx;
import org.junit.jupiter.api.Test;

/** What a treatment forgets does not stay for ever. */
class ReaperTest {
    private final Pbx pbx = new Pbx(locator -> List.of(new Forgetful()));

    private static final class Forgetful implements Feature {
        @Override
        public String name() {
            return "forget";
        }

        @Override
        public Map<String, Destination> codes() {
            return Map.of("*0", Destination.of("forget"));
        }

        @Override
        public Treatment treat(Leg caller, Destination destination, Switchboard switchboard) {
            return () -> {};
        }
    }

    @Test
    void aCallerThatNobodyCaresForIsTurnedAwayInTheEnd() {
        pbx.phone("201").calls("*0");
        pbx.after(Limits.usual().setup());
        assertThat(pbx.legs()).isOne();
        pbx.after(seconds(30));

        assertThat(pbx.wire()).containsExactly("480 201");
        pbx.endsWithNothingLeft();
    }
}
