package org.carillonpbx.launcher;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.carillonpbx.launcher.doctor.Doctor;
import org.carillonpbx.launcher.report.TestSummary;

/** The entry point behind {@code ./carillon}: understands the command line, hands over, turns failures into one line and a code. */
public final class Carillon {

    private Carillon() {}

    public static void main(String[] words) {
        System.exit(execute(List.of(words), System.out, System.err).number());
    }

    static ExitCode execute(List<String> words, PrintStream out, PrintStream err) {
        try {
            Installation installation = Installation.ofThisProcess();
            Options options = Options.parse(words, installation.home());
            return switch (options.command()) {
                case RUN -> new Run(installation, options, out).execute();
                case STOP -> new Stop(options, out).execute();
                case STATUS -> new Status(options, out).execute();
                case DOCTOR -> new Doctor(options).examine(out);
                case SUMMARY -> TestSummary.below(installation.home()).print(out);
            };
        } catch (Failure e) {
            err.println("carillon: " + e.getMessage());
            return e.exitCode();
        } catch (UncheckedIOException e) {
            Failure failure = Failure.ofFiles(e);
            err.println("carillon: " + failure.getMessage());
            return failure.exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.OK;
        }
    }
}
