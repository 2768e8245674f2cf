package org.carillonpbx.launcher.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carillonpbx.launcher.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestSummaryTest {

    @TempDir
    Path home;

    @Test
    void reportsOfEveryModuleAndOfBothPluginsAreCounted() throws IOException {
        report("ejb/call/target/surefire-reports/TEST-a.xml", "<testcase name='one' classname='A'/>");
        report(
                "ear/target/failsafe-reports/TEST-b.xml",
                "<testcase name='two' classname='B'><failure message='no'>trace</failure></testcase>"
                        + "<testcase name='three' classname='B'><error/></testcase>"
                        + "<testcase name='four' classname='B'><skipped/></testcase>");
        report("ear/target/failsafe-reports/failsafe-summary.xml", "<testcase name='not' classname='counted'/>");
        TestSummary summary = TestSummary.below(home);
        assertThat(summary.tally()).isEqualTo(new Tally(1, 2, 1));
        assertThat(summary.failures()).containsExactly("B.two", "B.three");
        assertThat(printed(summary)).endsWith("1 passed, 2 failed, 1 skipped\n");
    }

    @Test
    void aRunWithoutTestsIsNoSuccess() {
        assertThat(TestSummary.below(home)
                        .print(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)))
                .isEqualTo(ExitCode.TESTS_FAILED);
    }

    @Test
    void aReportCutShortIsAFailure() throws IOException {
        Path report = home.resolve("web/target/surefire-reports/TEST-c.xml");
        Files.createDirectories(report.getParent());
        Files.writeString(report, "<testsuite><testcase name='one'");
        assertThat(TestSummary.below(home).tally()).isEqualTo(new Tally(0, 1, 0));
    }

    private static String printed(TestSummary summary) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        summary.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void report(String name, String cases) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<?xml version='1.0'?><testsuite>" + cases + "</testsuite>");
    }
}
