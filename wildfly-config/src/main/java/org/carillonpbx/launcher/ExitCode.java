package org.carillonpbx.launcher;

/** What the process tells its caller. The numbers are a contract, documented in docs/configuration.md. */
public enum ExitCode {
    OK(0),
    NOT_RUNNING(1),
    USAGE(2),
    PORT_TAKEN(3),
    DATA_DIRECTORY(4),
    DATABASE(5),
    SERVER(6),
    ALREADY_RUNNING(7),
    TESTS_FAILED(8),
    NOT_FIT(9);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
