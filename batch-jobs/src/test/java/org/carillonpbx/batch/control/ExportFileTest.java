package org.carillonpbx.batch.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFileTest {

    @TempDir
    Path directory;

    @Test
    void whatACrashWroteBeyondTheCheckpointIsCutOff() throws IOException {
        ExportFile file = new ExportFile(directory, "calls.csv");
        file.cutTo(0);
        long checkpoint = file.append("one\n");
        file.append("two, which no checkpoint knows");
        file.cutTo(checkpoint);
        file.append("two\n");
        assertThat(file.publish()).hasContent("one\ntwo\n");
    }

    @Test
    void nothingHasTheFinalNameBeforeItIsWholeAndPublishingTwiceDoesNoHarm() throws IOException {
        ExportFile file = new ExportFile(directory, "calls.csv");
        file.cutTo(0);
        file.append("one\n");
        assertThat(directory.resolve("calls.csv")).doesNotExist();
        file.publish();
        assertThat(file.publish()).hasContent("one\n");
        assertThat(directory.resolve("calls.csv.part")).doesNotExist();
    }

    @Test
    void oldExportsAreDeletedAndNothingElseThatLiesBesideThem() throws IOException {
        Instant now = Instant.parse("2026-03-31T00:00:00Z");
        Path old = written("call-records-20260101-000000-000.csv", now.minus(Duration.ofDays(40)));
        Path givenUp = written("call-records-20260102-000000-000.csv.part", now.minus(Duration.ofDays(39)));
        Path young = written("call-records-20260330-000000-000.csv", now.minus(Duration.ofDays(1)));
        Path foreign = written("notes.txt", now.minus(Duration.ofDays(400)));

        assertThat(ExportFile.deleteOlderThan(directory, now.minus(Duration.ofDays(30))))
                .isEqualTo(2);

        assertThat(old).doesNotExist();
        assertThat(givenUp).doesNotExist();
        assertThat(young).exists();
        assertThat(foreign).exists();
        assertThat(ExportFile.deleteOlderThan(directory.resolve("missing"), now))
                .isZero();
    }

    private Path written(String name, Instant when) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "x");
        return Files.setLastModifiedTime(file, FileTime.from(when));
    }
}
