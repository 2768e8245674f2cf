package org.carillonpbx.batch.control;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;

/** The jobs there are and the parameters each of them takes. */
public enum JobKind {
    MAINTENANCE("call-record-maintenance", "monthsAhead retentionDays exportDays recordingDays"),
    EXPORT("call-record-export", "from to extension");

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final String jobName;
    /** Names, separated by spaces: an enum holds nothing that could change. */
    private final String takes;

    JobKind(String jobName, String takes) {
        this.jobName = jobName;
        this.takes = takes;
    }

    public String jobName() {
        return jobName;
    }

    /** Whether a run ends with a file to fetch. */
    public boolean makesFile() {
        return this == EXPORT;
    }

    public static Optional<JobKind> named(String name) {
        return Stream.of(values()).filter(kind -> kind.jobName.equals(name)).findFirst();
    }

    public Map<String, String> completed(Map<String, String> parameters) {
        return completed(parameters, Clock.systemUTC());
    }

    /** The parameters as given, checked, with what a restart must find unchanged: the end of an export and its file's name. */
    Map<String, String> completed(Map<String, String> parameters, Clock clock) {
        List<Violation> violations = new ArrayList<>();
        parameters.forEach((name, value) -> violation(name, value).ifPresent(violations::add));
        if (!violations.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "The job does not take these parameters.", violations);
        }
        Map<String, String> complete = new HashMap<>(parameters);
        complete.put("node", Node.name());
        if (this == MAINTENANCE) {
            complete.putIfAbsent("retentionDays", System.getProperty("carillon.journal.retention.days", "730"));
            complete.putIfAbsent("exportDays", System.getProperty("carillon.export.retention.days", "30"));
            complete.putIfAbsent("recordingDays", System.getProperty("carillon.recording.retention.days", "365"));
        } else {
            complete.putIfAbsent("to", clock.instant().toString());
            // Ours, never the caller's: a name that came from outside could lead out of the directory.
            complete.put("file", "call-records-" + STAMP.format(clock.instant()) + ".csv");
        }
        return complete;
    }

    private Optional<Violation> violation(String name, String value) {
        if (!List.of(takes.split(" ")).contains(name)) {
            return Optional.of(new Violation(name, "Unknown here. Use " + takes.replace(" ", ", ") + "."));
        }
        return switch (name) {
            case "from", "to" -> instant(name, value);
            case "monthsAhead" -> number(name, value, 1, 24);
            case "retentionDays", "exportDays", "recordingDays" -> number(name, value, 0, 36_500);
            default ->
                value.matches("[0-9*#+]{0,20}")
                        ? Optional.empty()
                        : Optional.of(new Violation(name, "A number of up to 20 digits."));
        };
    }

    private static Optional<Violation> instant(String name, String value) {
        try {
            Instant.parse(value);
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(new Violation(name, "A time such as 2026-11-21T00:00:00Z."));
        }
    }

    private static Optional<Violation> number(String name, String value, int least, int most) {
        boolean good = value.matches("\\d{1,6}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
        return good
                ? Optional.empty()
                : Optional.of(new Violation(name, "A number from " + least + " to " + most + "."));
    }
}
