package org.carillonpbx.journal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.CallId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactIntakeTest {
    @TempDir
    Path directory;

    private static CallFact fact(String argument) {
        return new CallFact.Routed(new CallId("c1"), Instant.EPOCH, "dial", argument);
    }

    @Test
    void factThatCannotBeWrittenDownTakesNoneOfItsHandfulWithIt() throws Exception {
        List<RuntimeException> failed = new ArrayList<>();
        try (Spool spool = Spool.open(directory)) {
            FactIntake intake = new FactIntake(spool, new JournalMeter(), () -> {}, 10);

            intake.take(List.of(fact("1001"), fact(null), fact("1002")), failed::add);

            assertThat(spool.read(0, 10).stream().map(Frame::text))
                    .hasSize(2)
                    .anyMatch(text -> text.contains("1001"))
                    .anyMatch(text -> text.contains("1002"));
        }
        assertThat(failed).hasSize(1);
    }
}
