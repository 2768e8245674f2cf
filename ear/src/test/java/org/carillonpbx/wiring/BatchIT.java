package org.carillonpbx.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.carillonpbx.batch.boundary.JobRun;
import org.carillonpbx.batch.boundary.Jobs;
import org.carillonpbx.problem.boundary.Problem;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The jobs of the real EAR, run by the real server on the real database, seen by a probe beside it. */
@ExtendWith(ArquillianExtension.class)
@SuppressWarnings("BanJNDI") // names of our own, looked up inside the server
class BatchIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CALLER = "99990001";
    private static final int CALLS = 30_000;

    @Deployment
    static WebArchive probe() {
        return ShrinkWrap.create(WebArchive.class, "batch-probe.war")
                .addAsLibraries(
                        jar(Awaitility.class),
                        jar(Matcher.class),
                        jar(Assertions.class),
                        jar(net.bytebuddy.ByteBuddy.class))
                .addAsManifestResource(
                        new StringAsset("Manifest-Version: 1.0\nDependencies: deployment.carillon.ear.batch-jobs.jar,"
                                + " deployment.carillon.ear.pbx.jar\n"),
                        "MANIFEST.MF");
    }

    @Test
    void maintenanceRunsToItsEndAndSaysWhatItDid() throws NamingException {
        JobRun run = finished(jobs().start("call-record-maintenance", Map.of()));
        assertThat(run.status()).isEqualTo("COMPLETED");
        assertThat(run.note()).contains("partitions made").contains("0 partitions dropped");
        assertThat(jobs().runs("call-record-maintenance", 10))
                .extracting(JobRun::executionId)
                .contains(run.executionId());
    }

    @Test
    void anExportThatWasStoppedIsTakenUpAndEveryCallIsInItOnce() throws NamingException, SQLException, IOException {
        execute("""
                insert into carillon.call_records
                select 'export-' || n, now() - n * interval '1 second', null, null, now(), '%s', '=cmd', '1002', '', 'dial', '',
                       'NO_ANSWER', 'NO_ANSWER', 19, 480, 'system', 0, 0, '', 'test', 0
                  from generate_series(1, %d) as n""".formatted(CALLER, CALLS));
        try {
            JobRun first = jobs().start("call-record-export", Map.of("extension", CALLER));
            await().atMost(PATIENCE).until(() -> found(first).done() > 0);
            jobs().stop(first.executionId());
            JobRun stopped = finished(first);
            assertThat(stopped.status()).isEqualTo("STOPPED");
            assertThat(stopped.done()).isLessThan(CALLS);
            assertThat(file(stopped)).doesNotExist();

            JobRun second = finished(jobs().restart(first.executionId()));
            assertThat(second.status()).isEqualTo("COMPLETED");
            List<String> lines = Files.readAllLines(file(second));
            assertThat(lines).hasSize(1 + CALLS);
            assertThat(new HashSet<>(lines)).hasSameSizeAs(lines);
            assertThat(lines.get(0)).startsWith("id,started_at,");
            assertThat(lines.get(1)).contains(",'=cmd,");
            assertThatThrownBy(() -> jobs().restart(second.executionId())).isInstanceOf(Problem.class);
        } finally {
            execute("delete from carillon.call_records where caller = '" + CALLER + "'");
        }
    }

    @Test
    void whatIsNoJobOrNoParameterIsRefused() {
        assertThatThrownBy(() -> jobs().start("reformat", Map.of())).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> jobs().start("call-record-export", Map.of("file", "/etc/passwd")))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> jobs().restart(987_654_321)).isInstanceOf(Problem.class);
    }

    private static JobRun finished(JobRun run) {
        await().atMost(PATIENCE)
                .until(() -> List.of("COMPLETED", "STOPPED", "FAILED")
                        .contains(found(run).status()));
        return found(run);
    }

    private static JobRun found(JobRun run) {
        try {
            return jobs().find(run.executionId()).orElseThrow();
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path file(JobRun run) {
        return Path.of(
                System.getProperty("carillon.data.dir"),
                "exports",
                run.parameters().get("file"));
    }

    private static Jobs jobs() throws NamingException {
        return (Jobs) new InitialContext().lookup("java:global/carillon/batch-jobs/Jobs");
    }

    private static void execute(String statement) throws NamingException, SQLException {
        DataSource database = (DataSource) new InitialContext().lookup("java:jboss/datasources/CarillonDS");
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static File jar(Class<?> anyClassOfIt) {
        return new File(
                anyClassOfIt.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
