package org.carillonpbx.call.scenario;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carillonpbx.call.LegId;

/**
 * What happens to the legs of a call, one thing after the other. Courses are made at random, and a course that fails is
 * shortened for as long as it still fails.
 */
public record Course(List<Step> steps) {
    private static final Happening[] HAPPENINGS = Happening.values();

    /** Something happens to the leg of that number, counted from 0 among those there ever were. */
    public record Step(Happening happening, int leg) {}

    public Course {
        steps = List.copyOf(steps);
    }

    /** At most this many steps, on any of this many legs. */
    public static Course random(Random random, int most, int legs) {
        return new Course(Stream.generate(
                        () -> new Step(HAPPENINGS[random.nextInt(HAPPENINGS.length)], random.nextInt(legs)))
                .limit(random.nextInt(most + 1))
                .toList());
    }

    public void happensTo(List<LegId> legs, Pbx pbx) {
        steps.forEach(step -> step.happening().to(legs.get(step.leg()), pbx));
    }

    /** Runs the trial, and where it fails says with which steps alone it fails. */
    public void stands(Consumer<Course> trial) {
        try {
            trial.accept(this);
        } catch (AssertionError | RuntimeException failure) {
            Course shortest = shortened(trial);
            throw new AssertionError("fails on " + shortest.steps, failure);
        }
    }

    private Course shortened(Consumer<Course> trial) {
        return IntStream.range(0, steps.size())
                .mapToObj(this::without)
                .filter(shorter -> shorter.fails(trial))
                .findFirst()
                .map(shorter -> shorter.shortened(trial))
                .orElse(this);
    }

    private Course without(int index) {
        return new Course(IntStream.range(0, steps.size())
                .filter(i -> i != index)
                .mapToObj(steps::get)
                .toList());
    }

    private boolean fails(Consumer<Course> trial) {
        try {
            trial.accept(this);
            return false;
        } catch (AssertionError | RuntimeException failure) {
            return true;
        }
    }
}
