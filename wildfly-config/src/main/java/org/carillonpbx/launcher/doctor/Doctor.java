package org.carillonpbx.launcher.doctor;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carillonpbx.launcher.ExitCode;
import org.carillonpbx.launcher.Options;

/** {@code doctor}: examines the machine and prints what it found. */
public final class Doctor {

    private final List<Supplier<Finding>> checks;

    public Doctor(Options options) {
        this.checks = List.of(
                SoftwareChecks::java,
                SoftwareChecks::locale,
                () -> NetworkChecks.ports(options),
                NetworkChecks::hostName,
                () -> NetworkChecks.database(options),
                ResourceChecks::memory,
                ResourceChecks::openFiles,
                () -> ResourceChecks.disk(options.data()),
                () -> ResourceChecks.dataDirectory(options.data()));
    }

    public ExitCode examine(PrintStream out) {
        Stream<Finding> findings = checks.stream().map(Supplier::get);
        List<Finding> seen =
                findings.peek(finding -> out.println(finding.line())).collect(Collectors.toUnmodifiableList());
        long bad = seen.stream().filter(finding -> !finding.good()).count();
        out.println(bad == 0 ? "This machine is fit for Carillon." : bad + " to mend.");
        return bad == 0 ? ExitCode.OK : ExitCode.NOT_FIT;
    }
}
