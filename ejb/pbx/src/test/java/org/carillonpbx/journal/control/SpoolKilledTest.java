package org.carillonpbx.journal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed with SIGKILL in the middle of its work. */
final class SpoolKilledTest {
    private static final long ENOUGH = 5000;

    @TempDir
    private Path directory;

    @Test
    void everyFactThatWasAppendedIsThereAfterAKill() throws IOException, InterruptedException {
        long told = killedAfter(ENOUGH);
        try (Spool spool = Spool.open(directory)) {
            assertThat(spool.last()).isGreaterThanOrEqualTo(told);
            long checked = 0;
            for (List<Frame> frames = spool.read(0, 1000); !frames.isEmpty(); frames = spool.read(checked, 1000)) {
                for (Frame frame : frames) {
                    checked++;
                    assertThat(frame).isEqualTo(new Frame(checked, "fact " + checked));
                }
            }
            assertThat(checked).isEqualTo(spool.last());
        }
    }

    /** The last number that the process told before it was killed. */
    private long killedAfter(long facts) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SpoolVictim.class.getName(),
                directory.toString()));
        Process victim = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long last = 0;
        try (BufferedReader told = victim.inputReader(StandardCharsets.UTF_8)) {
            while (last < facts) {
                last = Long.parseLong(told.readLine());
            }
            victim.destroyForcibly().waitFor();
        }
        return last;
    }
}
