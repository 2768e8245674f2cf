package org.carillonpbx.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: asked first, killed when they do not listen. */
public final class ProcessEnd {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private ProcessEnd() {}

    /** SIGTERM, and SIGKILL after some patience. */
    public static void terminate(ProcessHandle process) {
        process.destroy();
        if (!ended(process, PATIENCE)) {
            process.destroyForcibly();
            ended(process, PATIENCE);
        }
    }

    /** SIGINT: to PostgreSQL it means disconnect everybody and stop, where SIGTERM means wait for them to leave. */
    public static void interrupt(ProcessHandle process) {
        Subprocess.run(List.of("kill", "-INT", Long.toString(process.pid())));
        if (!ended(process, PATIENCE)) {
            terminate(process);
        }
    }

    public static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
