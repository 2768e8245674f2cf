package org.carillonpbx.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Something the operator has to mend: one clear line and the exit code that goes with it. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    public Failure(ExitCode exitCode, String line) {
        super(line);
        this.exitCode = exitCode;
    }

    public Failure(ExitCode exitCode, String line, Throwable cause) {
        super(line, cause);
        this.exitCode = exitCode;
    }

    /** Says in a sentence what the exceptions of files say with no more than a path. */
    static Failure ofFiles(UncheckedIOException trouble) {
        IOException cause = trouble.getCause();
        String line = "A file cannot be read or written: " + cause.getMessage();
        if (cause instanceof AccessDeniedException denied) {
            line = "No access to " + denied.getFile() + ": this user has to read what is built and write what is kept.";
        } else if (cause instanceof NoSuchFileException missing) {
            line = "There is no " + missing.getFile() + ".";
        }
        return new Failure(ExitCode.DATA_DIRECTORY, line, trouble);
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
