package org.carillonpbx.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CourseTest {

    @Test
    void oneSeedMakesOneCourse() {
        assertThat(Course.random(new Random(4711), 12, 5)).isEqualTo(Course.random(new Random(4711), 12, 5));
    }

    @Test
    void everythingHappensToEveryLegInCoursesOfEveryLength() {
        Random random = new Random(4711);
        Set<Happening> happenings = EnumSet.noneOf(Happening.class);
        boolean[] lengths = new boolean[13];
        boolean[] legs = new boolean[5];
        IntStream.range(0, 1_000).mapToObj(i -> Course.random(random, 12, 5)).forEach(course -> {
            lengths[course.steps().size()] = true;
            course.steps().forEach(step -> {
                happenings.add(step.happening());
                legs[step.leg()] = true;
            });
        });

        assertThat(happenings).containsExactly(Happening.values());
        assertThat(lengths).doesNotContain(false);
        assertThat(legs).doesNotContain(false);
    }

    @Test
    void onlyTheStepsThatMatterAreTold() {
        Course course = new Course(List.of(
                new Course.Step(Happening.RINGS, 2),
                new Course.Step(Happening.HOLDS, 0),
                new Course.Step(Happening.ANSWERS, 2),
                new Course.Step(Happening.HANGS_UP, 1)));

        assertThatThrownBy(() -> course.stands(tried -> assertThat(tried.steps())
                        .extracting(Course.Step::happening)
                        .doesNotContainSubsequence(Happening.HOLDS, Happening.HANGS_UP)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("HOLDS, leg=0")
                .hasMessageContaining("HANGS_UP, leg=1")
                .hasMessageNotContaining("RINGS")
                .hasMessageNotContaining("happening=ANSWERS");
    }

    @Test
    void whatHoldsIsLeftAlone() {
        Course.random(new Random(4711), 12, 5)
                .stands(tried -> assertThat(tried.steps()).isNotNull());
    }
}
