package org.carillonpbx.media.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.sound.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tick leaves behind. The coders that are not ours make some garbage, and no more than is said here. */
class GarbageTest {
    private static final int ROUNDS = 6;
    private static final int ROUND_MILLIS = 3_000;

    private static Codec codec(String name) {
        return Codecs.chosen(name).get(0);
    }

    @ParameterizedTest(name = "{0} to {1}: {2} bytes")
    @CsvSource({
        "PCMU, PCMA, 0",
        "PCMU, G722, 0",
        "G722, PCMU, 0",
        "G726-32, G722, 0",
        "PCMU, G729, 40000",
        "G729, PCMU, 15000",
        "PCMU, opus, 60000",
        "opus, PCMU, 60000"
    })
    void aTickLeavesNoMoreThanIsKnown(String from, String to, int bytes) {
        try (Line line = new Line(codec(from), codec(to))) {
            long least = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS && least > bytes; round++) {
                long before = line.allocated();
                line.say(Samples.tone(line.fromRate(), 1000, 0.25, ROUND_MILLIS * line.fromRate() / 1000));
                line.run(ROUND_MILLIS);
                least = Math.min(least, (line.allocated() - before) * 20 / ROUND_MILLIS);
            }
            assertThat(least).as("bytes a tick").isLessThanOrEqualTo(bytes);
            assertThat(line.tally().concealed.value()).isLessThan(ROUNDS);
        }
    }
}
