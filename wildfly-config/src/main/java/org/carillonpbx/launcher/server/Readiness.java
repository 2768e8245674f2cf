package org.carillonpbx.launcher.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.carillonpbx.launcher.ExitCode;
import org.carillonpbx.launcher.Failure;
import org.carillonpbx.launcher.Ports;

/** Waits for a server that has started to be of use: booted, deployed without errors, and willing to take a phone. */
public final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofMillis(100);

    private final Path log;
    private final BootLog boot;
    private final Health health;
    private final SipPing sip;

    /** Made before the server is started: what its log holds by then is of earlier runs. */
    public Readiness(Ports ports, String bind, Path log) {
        this.log = log;
        this.boot = BootLog.from(log.resolve("server.log"));
        this.health = new Health(ports);
        this.sip = new SipPing(bind, ports.sip());
    }

    /**
     * Returns when it is.
     *
     * @throws Failure with the reason, when the server ends, reports errors or takes too long
     */
    public void await(WildFly server) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!boot.finished()) {
            step(server, deadline, "has not booted");
        }
        while (!health.ready()) {
            if (health.failed()) {
                throw failure();
            }
            step(server, deadline, "is not healthy");
        }
        while (!sip.answered()) {
            step(server, deadline, "does not answer SIP");
        }
    }

    private void step(WildFly server, long deadline, String complaint) {
        if (!server.runs()) {
            throw failure();
        }
        if (System.nanoTime() - deadline > 0) {
            throw new Failure(
                    ExitCode.SERVER,
                    "The server " + complaint + " after " + PATIENCE.toMinutes() + " minutes: see " + log);
        }
        LockSupport.parkNanos(STEP.toNanos());
    }

    private Failure failure() {
        return new Failure(ExitCode.SERVER, "The server failed: " + FailureReason.in(WildFly.console(log)));
    }
}
