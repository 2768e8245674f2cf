package org.carillonpbx.trace.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PositionsTest {
    private final Positions positions = new Positions();

    @Test
    void aKeyWithoutEntriesHasNone() {
        positions.add(1, 10);

        assertThat(positions.of(2)).isEmpty();
    }

    @Test
    void keysOfTheSameSlotAreKeptApart() {
        positions.add(1, 10);
        positions.add(1L << 32, 20); // the same hash
        positions.add(1, 30);

        assertThat(positions.of(1)).containsExactly(10, 30);
        assertThat(positions.of(1L << 32)).containsExactly(20);
    }

    @Test
    void manyEntriesAreFoundInTheOrderTheyWereAdded() {
        Random random = new Random(3);
        Map<Long, List<Integer>> expected = new HashMap<>();
        for (int position = 0; position < 10_000; position++) {
            long key = random.nextInt(700) * 0x9E3779B97F4A7C15L;
            positions.add(key, position);
            expected.computeIfAbsent(key, none -> new ArrayList<>()).add(position);
        }

        expected.forEach((key, all) -> assertThat(positions.of(key))
                .containsExactly(all.stream().mapToInt(Integer::intValue).toArray()));
    }
}
