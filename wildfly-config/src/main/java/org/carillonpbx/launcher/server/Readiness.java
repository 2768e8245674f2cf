package org.carillonpbx.launcher.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.carillonpbx.launcher.ExitCode;
import org.carillonpbx.launcher.Failure;
import org.carillonpbx.launcher.Ports;

/** Waits for a server that has started to be of use: deployed, and willing to take a phone. */
public final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofMillis(150);

    private final WildFly server;
    private final Path log;
    private final Health health;

    public Readiness(WildFly server, Ports ports, Path log) {
        this.server = server;
        this.log = log;
        this.health = new Health(ports);
    }

    /**
     * Returns when it is.
     *
     * @throws Failure with the reason, when the server ends, reports errors or takes too long
     */
    public void await() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!health.ready()) {
            if (!server.runs() || health.failed()) {
                throw new Failure(ExitCode.SERVER, "The server failed: " + FailureReason.in(WildFly.console(log)));
            }
            if (System.nanoTime() - deadline > 0) {
                throw new Failure(
                        ExitCode.SERVER,
                        "The server is not ready after " + PATIENCE.toMinutes() + " minutes: see " + log);
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
