package org.carillonpbx.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.junit.jupiter.api.Test;

/** The batch jobs of the running PBX, started, watched, stopped and taken up again by REST. */
class JobsIT {
    private static final Path CALL = Path.of("src/test/behaviour/calls/unknown-number/caller.xml");
    private static final Path LOGS = Path.of("target/behaviour/jobs");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final int CALLS = 3;
    private static final int MANY = 100_000;

    private final RunningPbx pbx = RunningPbx.shared();

    @Test
    void anExportHoldsAHeaderAndALineForEachCall() {
        String number = numberThatCalled();

        HttpResponse<String> answer = start("call-record-export", parameters("extension", number));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        long run = id(answer);
        URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(location.getPath()).isEqualTo("/api/jobs/runs/" + run);

        JsonObject completed = awaitStatus(run, "COMPLETED");
        assertThat(completed.getInt("done")).isEqualTo(CALLS);
        assertThat(completed.getInt("total")).isEqualTo(CALLS);
        assertThat(completed.getString("endedAt")).isNotBlank();
        HttpResponse<String> file = file(run);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains(completed.getJsonObject("parameters").getString("file"));
        assertThat(file.body())
                .isEqualTo(pbx.send("GET", "/api/call-records.csv?extension=" + number, "")
                        .body());
        assertThat(file.body().lines()).hasSize(1 + CALLS).first().asString().startsWith("id,");
    }

    @Test
    void aFailedRunIsTakenUpAndItsFileIsWhole() throws IOException {
        String number = numberThatCalled();
        Path exports = Path.of(System.getProperty("carillon.test.data")).resolve("exports");
        Path aside = exports.resolveSibling("exports-aside");
        boolean moved = Files.exists(exports);
        if (moved) {
            Files.move(exports, aside);
        }
        long failed;
        Files.writeString(exports, "in the way");
        try {
            failed = id(start("call-record-export", parameters("extension", number)));
            assertThat(awaitStatus(failed, "FAILED").getBoolean("restartable")).isTrue();
            assertThat(file(failed).statusCode()).isEqualTo(404);
        } finally {
            Files.delete(exports);
            if (moved) {
                Files.move(aside, exports);
            }
        }

        long second = restart(failed);
        awaitStatus(second, "COMPLETED");
        assertThat(file(second).body().lines()).hasSize(1 + CALLS);
        assertThat(post("/api/jobs/runs/" + failed + ":restart").statusCode())
                .as("of a run that a later one took up")
                .isEqualTo(409);
    }

    @Test
    void aStoppedRunGoesOnWhereItWasAndNoLineIsTwiceOrMissing() throws SQLException {
        String number = pbx.newExtension(20).number();
        write(number);
        try {
            long first = id(start("call-record-export", parameters("extension", number)));
            JsonObject half = awaitProgress(first);
            assertThat(half.getInt("total")).isEqualTo(MANY);
            assertThat(post("/api/jobs/runs/" + first + ":stop").statusCode()).isEqualTo(202);
            JsonObject stopped = awaitStatus(first, "STOPPED");
            assertThat(stopped.getInt("done"))
                    .isGreaterThanOrEqualTo(half.getInt("done"))
                    .isLessThan(MANY);
            assertThat(file(first).statusCode()).isEqualTo(404);

            long second = restart(first);
            assertThat(awaitStatus(second, "COMPLETED").getInt("done")).isGreaterThanOrEqualTo(stopped.getInt("done"));
            List<String> ids = file(second)
                    .body()
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
            assertThat(ids).hasSize(MANY);
            assertThat(ids.stream().distinct()).hasSize(MANY);
        } finally {
            delete(number);
        }
    }

    @Test
    void maintenanceMakesTheMonthsAheadAndDropsNoneThatAreKeptForEver() {
        long run = id(start(
                "call-record-maintenance",
                Json.createObjectBuilder()
                        .add("monthsAhead", 5)
                        .add("retentionDays", "0")
                        .build()));
        assertThat(awaitStatus(run, "COMPLETED").getString("note")).contains("partitions made", "0 partitions dropped");
        assertThat(file(run).statusCode()).isEqualTo(404);
        assertThat(pbx.get("/api/jobs/call-record-maintenance/runs?size=1")
                        .asJsonObject()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getInt("id"))
                .isGreaterThanOrEqualTo((int) run);
        assertThat(pbx.get("/api/jobs").asJsonObject().getJsonArray("items").getValuesAs(JsonObject.class))
                .filteredOn(job -> job.getString("name").equals("call-record-maintenance"))
                .singleElement()
                .satisfies(job ->
                        assertThat(job.getJsonObject("lastRun").getInt("id")).isGreaterThanOrEqualTo((int) run));
        assertThat(post("/api/jobs/runs/" + run + ":restart").statusCode()).isEqualTo(409);
        assertThat(post("/api/jobs/runs/" + run + ":stop").statusCode()).isEqualTo(409);
    }

    @Test
    void whatThereIsNotAndWhatIsWrongIsRefused() {
        assertThat(start("make-coffee", parameters("extension", "1001")).statusCode())
                .isEqualTo(404);
        HttpResponse<String> ownFile = start("call-record-export", parameters("file", "../../secrets/master.key"));
        assertThat(ownFile.statusCode()).isEqualTo(422);
        assertThat(ownFile.body()).contains("\"parameters.file\"");
        assertThat(pbx.send("GET", "/api/jobs/make-coffee/runs", "").statusCode())
                .isEqualTo(404);
        for (String nowhere : List.of("/999999999", "/999999999/file", "/1%2F..%2Fsecrets/file", "/one", "/-1")) {
            HttpResponse<String> answer = pbx.send("GET", "/api/jobs/runs" + nowhere, "");
            assertThat(answer.statusCode()).as(nowhere).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
        assertThat(post("/api/jobs/runs/999999999:stop").statusCode()).isEqualTo(404);
        assertThat(post("/api/jobs/runs/999999999:restart").statusCode()).isEqualTo(404);
    }

    /** A number with some calls to nobody, which is the shortest way to a record. */
    private String numberThatCalled() {
        RunningPbx.Extension caller = pbx.newExtension(20);
        for (int i = 0; i < CALLS; i++) {
            try (Sipp calling = Sipp.start(CALL, pbx, caller, "8888888", "udp", LoopbackPorts.free(6), LOGS)) {
                assertThat(calling.succeeded()).as(calling::story).isTrue();
            }
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(pbx.callRecordsOf(caller.number())).hasSize(CALLS));
        return caller.number();
    }

    private HttpResponse<String> start(String job, JsonObject parameters) {
        return pbx.send(
                "POST",
                "/api/jobs/" + job + "/runs",
                Json.createObjectBuilder().add("parameters", parameters).build().toString());
    }

    private long restart(long run) {
        HttpResponse<String> answer = post("/api/jobs/runs/" + run + ":restart");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(id(answer)).isGreaterThan(run);
        return id(answer);
    }

    private HttpResponse<String> post(String path) {
        return pbx.send("POST", path, "");
    }

    private HttpResponse<String> file(long run) {
        return pbx.send("GET", "/api/jobs/runs/" + run + "/file", "");
    }

    private JsonObject run(long run) {
        return pbx.get("/api/jobs/runs/" + run).asJsonObject();
    }

    private JsonObject awaitStatus(long run, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(run(run).getString("status"))
                        .as(run(run)::toString)
                        .isEqualTo(status));
        return run(run);
    }

    /** The run as it was seen while it ran, with something done and something left to do. */
    private JsonObject awaitProgress(long run) {
        AtomicReference<JsonObject> seen = new AtomicReference<>();
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(OFTEN).until(() -> {
            seen.set(run(run));
            return seen.get().getBoolean("running") && seen.get().getInt("done") > 0;
        });
        return seen.get();
    }

    private static JsonObject parameters(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build();
    }

    private static long id(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject().getInt("id");
    }

    /** Records of calls long ago, enough to be stopped in the midst of them; eight of them in each second. */
    private static void write(String number) throws SQLException {
        change("""
                insert into carillon.call_records
                select ? || '-' || n, at, null, null, at + interval '2 seconds', ?, '', '8888888', '', '', '',
                       'FAILED', 'UNKNOWN_NUMBER', 1, 404, 'system', 2, 0, '', '', 1
                from (select n, timestamptz '2020-01-01 00:00:00Z' + interval '1 second' * (n / 8) as at
                      from generate_series(1, %d) as n) as calls
                """.formatted(MANY), number, number);
    }

    private static void delete(String number) throws SQLException {
        change("delete from carillon.call_records where caller = ?", number);
    }

    private static void change(String sql, String... values) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty("carillon.test.jdbc.url"),
                        System.getProperty("carillon.test.jdbc.user"),
                        System.getProperty("carillon.test.jdbc.password"));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
