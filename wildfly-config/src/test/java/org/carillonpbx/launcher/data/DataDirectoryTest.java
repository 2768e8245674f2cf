package org.carillonpbx.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.carillonpbx.launcher.ExitCode;
import org.carillonpbx.launcher.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void whatItMakesIsOpenToTheOwnerAlone() throws IOException {
        DataDirectory data = new DataDirectory(directory.resolve("pbx")).prepared();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secrets())))
                .isEqualTo("rwx------");
    }

    @Test
    void aPlaceWhereNothingCanBeMadeIsRefusedInOneLine() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> new DataDirectory(file.resolve("pbx")).prepared())
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.DATA_DIRECTORY))
                .message()
                .hasLineCount(1)
                .contains(file.toString());
    }

    @Test
    void onlyOneInstanceHoldsTheLock() {
        DataDirectory data = new DataDirectory(directory).prepared();
        InstanceLock first = InstanceLock.take(data.run()).orElseThrow();
        assertThat(InstanceLock.take(data.run())).isEmpty();
        first.close();
        assertThat(InstanceLock.take(data.run())).isPresent();
    }

    @Test
    void aRunFileIsReadAsItWasWritten() {
        RunFile file = new RunFile(11, 12, 1000, "127.0.0.1");
        file.write(directory);
        assertThat(RunFile.read(directory)).contains(file);
        RunFile.delete(directory);
        assertThat(RunFile.read(directory)).isEmpty();
    }
}
