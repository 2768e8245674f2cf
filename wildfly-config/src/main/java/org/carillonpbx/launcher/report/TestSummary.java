package org.carillonpbx.launcher.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.carillonpbx.launcher.ExitCode;

/** The closing line of {@code ./carillon test}, counted from every report of surefire and failsafe below the checkout. */
public final class TestSummary {

    private final Tally tally;
    private final List<String> failures;

    private TestSummary(Tally tally, List<String> failures) {
        this.tally = tally;
        this.failures = List.copyOf(failures);
    }

    public static TestSummary below(Path home) {
        Tally tally = Tally.NONE;
        List<String> failures = new ArrayList<>();
        for (Path report : reports(home)) {
            tally = tally.plus(read(report, failures));
        }
        return new TestSummary(tally, failures);
    }

    public ExitCode print(PrintStream out) {
        failures.forEach(failure -> out.println("failed: " + failure));
        out.println(tally.line());
        return tally.failed() == 0 && tally.passed() > 0 ? ExitCode.OK : ExitCode.TESTS_FAILED;
    }

    Tally tally() {
        return tally;
    }

    List<String> failures() {
        return failures;
    }

    private static List<Path> reports(Path home) {
        try (Stream<Path> files = Files.find(home, 6, (path, attributes) -> isReport(path))) {
            return files.sorted().collect(Collectors.toUnmodifiableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReport(Path path) {
        String directory = path.getParent().getFileName().toString();
        String name = path.getFileName().toString();
        return (directory.equals("surefire-reports") || directory.equals("failsafe-reports"))
                && name.startsWith("TEST-")
                && name.endsWith(".xml");
    }

    private static Tally read(Path report, List<String> failures) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        int tests = 0;
        int failed = 0;
        int skipped = 0;
        String current = "";
        try (InputStream in = Files.newInputStream(report)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "testcase" -> {
                        tests++;
                        current = xml.getAttributeValue(null, "classname") + "." + xml.getAttributeValue(null, "name");
                    }
                    case "failure", "error" -> {
                        failed++;
                        failures.add(current);
                    }
                    case "skipped" -> skipped++;
                    default -> {
                        // Properties, output and re-runs do not change the count.
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            failures.add(report + " cannot be read");
            return new Tally(0, 1, 0);
        }
        return new Tally(tests - failed - skipped, failed, skipped);
    }
}
