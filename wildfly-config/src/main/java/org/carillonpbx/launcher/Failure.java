package org.carillonpbx.launcher;

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

    public ExitCode exitCode() {
        return exitCode;
    }
}
