package org.carillonpbx.batch.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
}
