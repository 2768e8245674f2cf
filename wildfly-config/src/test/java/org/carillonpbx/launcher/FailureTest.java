package org.carillonpbx.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void troubleWithFilesIsASentenceAndACode() {
        assertThat(said(new AccessDeniedException("/srv/pbx/a"))).startsWith("No access to /srv/pbx/a: ");
        assertThat(said(new NoSuchFileException("/srv/pbx/b"))).isEqualTo("There is no /srv/pbx/b.");
        assertThat(said(new IOException("No space left on device"))).endsWith("No space left on device");
    }

    private static String said(IOException trouble) {
        Failure failure = Failure.ofFiles(new UncheckedIOException(trouble));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.DATA_DIRECTORY);
        return failure.getMessage();
    }
}
