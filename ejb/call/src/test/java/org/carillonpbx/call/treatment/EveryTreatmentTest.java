package org.carillonpbx.call.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.scenario.Course;
import org.carillonpbx.call.scenario.Happening;
import org.carillonpbx.call.scenario.Pairwise;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Ringing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every treatment meets everything that can happen, in every state: no leg leaks, nothing fails, each port closes once. */
class EveryTreatmentTest {
    private static final int COURSES = 3_000;
    private static final int LONGEST = 12;
    private static final int LEGS = 5;

    record Situation(String name, Consumer<Pbx> story) {
        Pbx told() {
            Pbx pbx = new Pbx(locator -> List.of(new Ringing(locator)));
            pbx.phones("201", "202", "202/desk");
            story.accept(pbx);
            return pbx;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Situation> situations() {
        return Stream.of(
                new Situation("two phones are called", pbx -> pbx.phone("201").calls("202")),
                new Situation("one rings", pbx -> {
                    pbx.phone("201").calls("202");
                    pbx.phone("202").rings();
                }),
                new Situation("one plays early media", pbx -> {
                    pbx.phone("201").calls("202");
                    pbx.phone("202").ringsWithEarlyMedia();
                }),
                new Situation("one is busy", pbx -> {
                    pbx.phone("201").calls("202");
                    pbx.phone("202").isBusy();
                }),
                new Situation(
                        "a caller waits for our offer", pbx -> pbx.phone("201").callsWithoutOffer("202")),
                new Situation("a caller was sent our offer", pbx -> {
                    pbx.phone("201").callsWithoutOffer("202");
                    pbx.phone("202").answers();
                }),
                new Situation("two talk", pbx -> {
                    pbx.phone("201").calls("202");
                    pbx.phone("202").answers();
                }),
                new Situation("one holds", pbx -> {
                    pbx.phone("201").calls("202");
                    pbx.phone("202").answers();
                    pbx.phone("202").holds();
                }),
                new Situation("our offer is under way", pbx -> {
                    pbx.phone("201").calls("202");
                    pbx.phone("202").answers();
                    pbx.does(board -> board.legs().forEach(Leg::reoffer));
                }),
                new Situation("nobody is reached", pbx -> {
                    pbx.extension("203");
                    pbx.phone("201").calls("203");
                }),
                new Situation("somebody is told that there is no such number", pbx -> {
                    pbx.regrets(Cause.UNKNOWN_NUMBER, new Utterance.Prompt("sorry"));
                    pbx.phone("201").calls("999");
                }),
                new Situation("there is no port for the second phone", pbx -> {
                    pbx.portsLeft(2);
                    pbx.phone("201").calls("202");
                }));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void anyTwoThingsMayHappen(Situation situation) {
        assertThat(new Pairwise(situation::told).tryAll()).isGreaterThanOrEqualTo(Happening.values().length);
    }

    /** Another three thousand courses at every run; {@code -Dcarillon.test.seed=N} brings those of a run back. */
    @Test
    void anyNumberOfThingsMayHappen() {
        long seed = Long.getLong("carillon.test.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < COURSES; i++) {
            Course course = Course.random(random, LONGEST, LEGS);
            assertThatCode(() -> course.stands(EveryTreatmentTest::happens))
                    .as("course %d of seed %d", i, seed)
                    .doesNotThrowAnyException();
        }
    }

    private static void happens(Course course) {
        Pbx pbx = situations().findFirst().orElseThrow().told();
        pbx.phone("202").calls("201");
        List<LegId> legs = pbx.legsEver();
        assertThat(legs).hasSizeGreaterThanOrEqualTo(LEGS);
        course.happensTo(legs, pbx);
        pbx.endsWithNothingLeft();
    }
}
