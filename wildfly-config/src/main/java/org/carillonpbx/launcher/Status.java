package org.carillonpbx.launcher;

import java.io.PrintStream;
import java.util.Optional;
import org.carillonpbx.launcher.data.DataDirectory;
import org.carillonpbx.launcher.data.RunFile;
import org.carillonpbx.launcher.server.Health;

/** {@code status}: what runs on a data directory, and whether it is well. */
final class Status {

    private final DataDirectory data;
    private final PrintStream out;

    Status(Options options, PrintStream out) {
        this.data = new DataDirectory(options.data());
        this.out = out;
    }

    ExitCode execute() {
        Optional<RunFile> running = RunFile.read(data.run()).filter(Status::alive);
        if (running.isEmpty()) {
            out.println("Carillon does not run on " + data.root());
            return ExitCode.NOT_RUNNING;
        }
        RunFile file = running.get();
        Ports ports = new Ports(file.portOffset());
        boolean ready = new Health(ports).ready();
        out.println("Carillon " + (ready ? "is ready" : "runs and is not ready") + " (pid " + file.launcher()
                + ", server pid " + file.server() + ", data " + data.root() + ")");
        new Announcement(ports, file.bind()).addresses(out);
        return ready ? ExitCode.OK : ExitCode.SERVER;
    }

    private static boolean alive(RunFile file) {
        return ProcessHandle.of(file.server()).map(ProcessHandle::isAlive).orElse(false);
    }
}
