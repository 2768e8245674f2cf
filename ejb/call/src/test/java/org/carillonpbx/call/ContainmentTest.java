package org.carillonpbx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillonpbx.call.scenario.Pbx.seconds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Phone;
import org.carillonpbx.call.scenario.Ringing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A treatment that fails ends the legs in its own charge; everybody else talks on. */
class ContainmentTest {
    private final Pbx pbx = new Pbx(locator -> List.of(
            new Ringing(locator),
            new Failing("begin", board -> {
                throw new IllegalStateException("begins badly");
            }),
            new Failing("later", board -> {}),
            new Failing("deep", board -> endless(1))));
    private final Phone victim = pbx.phone("203");

    /** A feature whose treatment fails when it begins, and on every event. */
    private record Failing(String name, Consumer<Switchboard> beginning) implements Feature {
        @Override
        public Map<String, Destination> codes() {
            return Map.of("*" + name, Destination.of(name));
        }

        @Override
        public Treatment treat(Leg caller, Destination destination, Switchboard switchboard) {
            return new Treatment() {
                @Override
                public void begin() {
                    caller.openMedia();
                    switchboard.call(
                            caller, new Party("204", ""), new Target("sip:204", "udp:192.0.2.9:5060", List.of()));
                    switchboard.after(this, seconds(5), () -> {
                        throw new IllegalStateException("a bad alarm");
                    });
                    beginning.accept(switchboard);
                }

                @Override
                public void onDigit(Leg leg, char digit) {
                    throw new AssertionError("a bad digit");
                }

                @Override
                public void onHungUp(Leg leg, Cause cause) {
                    throw new IllegalStateException("a bad end");
                }
            };
        }
    }

    @BeforeEach
    void othersTalk() {
        pbx.expectsFaults();
        pbx.phones("201", "202", "204");
        pbx.phone("201").calls("202");
        pbx.phone("202").answers();
    }

    @Test
    void aTreatmentThatCannotBeginEndsItsLegs() {
        victim.calls("*begin");

        theOthersTalkOnAfter("500 203", "CANCEL 204 FAULT");
    }

    @Test
    void aStackThatOverflowsEndsTheLegsToo() {
        victim.calls("*deep");

        theOthersTalkOnAfter("500 203", "CANCEL 204 FAULT");
    }

    @Test
    void anEventThatATreatmentFailsAtEndsItsLegs() {
        victim.calls("*later");
        victim.presses('1');

        theOthersTalkOnAfter("500 203", "CANCEL 204 FAULT");
    }

    @Test
    void anAlarmThatFailsEndsTheLegs() {
        victim.calls("*later");
        pbx.after(seconds(5));

        theOthersTalkOnAfter("500 203", "CANCEL 204 FAULT");
    }

    @Test
    void aTreatmentThatFailsAtAnEndLosesItsOtherLegsAsWell() {
        victim.calls("*later");
        victim.givesUp();

        theOthersTalkOnAfter("CANCEL 204 FAULT");
    }

    @Test
    void anUnknownFeatureIsAnUnknownNumber() {
        victim.calls("201");
        pbx.does(board -> board.legs().stream()
                .filter(leg -> leg.id().equals(victim.leg()))
                .forEach(leg -> board.send(leg, Destination.of("nothing"))));

        assertThat(pbx.faults()).isEmpty();
        assertThat(pbx.wire()).contains("404 203");
    }

    @Test
    void aLegThatIsOfferedTwiceIsTurnedDownTheSecondTime() {
        IncomingCall again = new IncomingCall(
                pbx.phone("201").leg(), new Party("201", ""), "202", Optional.empty(), "udp:192.0.2.1:5060", "", "x");
        pbx.does(board -> board.offer(again));

        assertThat(pbx.faults()).hasSize(1);
        assertThat(pbx.legs()).isEqualTo(2);
    }

    private void theOthersTalkOnAfter(String... sent) {
        assertThat(pbx.wire()).endsWith(sent);
        assertThat(pbx.faults()).hasSize(1);
        assertThat(pbx.legs()).isEqualTo(2);
        assertThat(pbx.phone("201").hears()).contains("202");
        pbx.endsWithNothingLeft();
    }

    private static int endless(int depth) {
        return depth > 0 ? endless(depth + 1) + 1 : 0;
    }
}
