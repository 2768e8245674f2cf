package org.carillonpbx.sip.testphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Listens to standard output, standard error and the log, to see that a message from outside makes no noise there: neither
 * a stack trace nor anything at INFO or above. The whole process's, so only for tests that run alone.
 */
public final class Silence implements AutoCloseable {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getThrown() != null || entry.getLevel().intValue() >= Level.INFO.intValue()) {
                logged.add(entry.getLevel() + " " + entry.getMessage() + trace(entry.getThrown()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    public Silence() {
        root.addHandler(ear);
        PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(caught);
        System.setErr(caught);
    }

    private static String trace(Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return "\n" + text;
    }

    /** Fails where something was printed or logged. */
    public void kept() {
        assertThat(printed.toString(StandardCharsets.UTF_8)).as("printed").isEmpty();
        assertThat(logged).as("logged").isEmpty();
    }

    @Override
    public void close() {
        root.removeHandler(ear);
        System.setOut(out);
        System.setErr(err);
    }
}
