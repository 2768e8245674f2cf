package org.carillonpbx.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Optional;
import org.carillonpbx.launcher.data.DataDirectory;
import org.carillonpbx.launcher.data.InstanceLock;
import org.carillonpbx.launcher.data.RunFile;
import org.carillonpbx.launcher.database.Orphan;
import org.carillonpbx.launcher.server.WildFly;

/** {@code stop}: ends the instance of a data directory from another terminal, or what a crash has left of it. */
final class Stop {

    private final DataDirectory data;
    private final PrintStream out;

    Stop(Options options, PrintStream out) {
        this.data = new DataDirectory(options.data());
        this.out = out;
    }

    ExitCode execute() {
        Optional<RunFile> running = RunFile.read(data.run());
        if (!Files.isDirectory(data.run())) {
            out.println("Carillon does not run on " + data.root());
            return ExitCode.NOT_RUNNING;
        }
        Optional<InstanceLock> lock = InstanceLock.take(data.run());
        if (lock.isEmpty()) {
            running.flatMap(file -> ProcessHandle.of(file.launcher())).ifPresent(ProcessEnd::terminate);
        } else if (running.isEmpty()) {
            lock.ifPresent(InstanceLock::close);
            out.println("Carillon does not run on " + data.root());
            return ExitCode.NOT_RUNNING;
        }
        running.ifPresent(left -> WildFly.stopOrphan(left.server(), data.server()));
        Orphan.stop(data);
        RunFile.delete(data.run());
        lock.ifPresent(InstanceLock::close);
        out.println("Carillon stopped");
        return ExitCode.OK;
    }
}
