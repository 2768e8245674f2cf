package org.carillonpbx.launcher;

import java.io.PrintStream;
import java.time.Duration;

/** {@code run}: starts an instance and stays until it is told to stop. */
final class Run {

    private final Instance instance;
    private final Announcement announcement;
    private final PrintStream out;
    // Loaded now: a build may put another archive in the place of this one while we run, and nothing is found in it
    // then
    private final Failure endedByItself;
    private final ExitCode stopped = ExitCode.OK;

    Run(Installation installation, Options options, PrintStream out) {
        this.instance = new Instance(installation, options, System.getenv());
        this.announcement = new Announcement(new Ports(options.portOffset()), options.bind());
        this.out = out;
        this.endedByItself = new Failure(
                ExitCode.SERVER,
                "The server ended by itself, see " + options.data().resolve("log") + ".");
    }

    /** Ctrl-C and SIGTERM end the process in the hook, with exit code 0; only a failure returns from here. */
    ExitCode execute() throws InterruptedException {
        Thread hook = new Thread(this::stopAndEnd, "carillon-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        long begin = System.nanoTime();
        Instance.Started started;
        try {
            started = instance.start();
        } catch (RuntimeException e) {
            return failed(hook, e);
        }
        out.println("Carillon started in "
                + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s");
        announcement.print(out, started.first());
        instance.toldFirstStart();
        started.server().awaitEnd();
        return failed(hook, endedByItself);
    }

    private ExitCode failed(Thread hook, RuntimeException e) throws InterruptedException {
        if (!standDown(hook)) {
            // The hook runs: the server ended because we are being stopped. The hook ends the process.
            hook.join();
        }
        instance.close();
        throw e;
    }

    private static boolean standDown(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            return false;
        }
    }

    private void stopAndEnd() {
        instance.close();
        out.println("Carillon stopped");
        out.flush();
        Runtime.getRuntime().halt(stopped.number());
    }
}
