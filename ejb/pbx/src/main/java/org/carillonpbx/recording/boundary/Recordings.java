package org.carillonpbx.recording.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.json.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.call.RecordingId;
import org.carillonpbx.call.SwitchboardPost;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.persistence.DatabaseTroubles;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.recording.control.Listeners;
import org.carillonpbx.recording.control.RecordingFiles;
import org.carillonpbx.recording.control.RecordingTable;

/** Calls that were written down: found, heard, deleted. */
@Stateless
@Interceptors(DatabaseTroubles.class)
public class Recordings {
    private static final int MOST_ROWS = 1000;
    private static final int DELETED_AT_ONCE = 200;

    @Inject
    private RecordingFiles files;

    @Inject
    private AuditLog audit;

    @Inject
    private Listeners listeners;

    @Inject
    private SwitchboardPost switchboard;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    /** Newest first. */
    public Page<RecordingEntry> search(RecordingQuery query) {
        if (query.limit() < 1 || query.limit() > MOST_ROWS || query.offset() < 0) {
            throw new Problem(
                    Problem.Kind.INVALID,
                    "There are 1 to " + MOST_ROWS + " rows to a page.",
                    List.of(new Violation("limit", "1 to " + MOST_ROWS)));
        }
        return table().search(query);
    }

    public Optional<RecordingEntry> find(String id) {
        return table().find(id).map(RecordingTable.Filed::entry);
    }

    /** A recording to be heard: noted in the audit log, once for what one player fetches in pieces. To be closed. */
    public Playback play(String id) {
        RecordingTable.Filed filed = existing(id);
        if (!filed.entry().whole()) {
            throw new Problem(
                    Problem.Kind.CONFLICT,
                    switch (filed.entry().state()) {
                        case "RUNNING" -> "Recording " + id + " still runs.";
                        case "ELSEWHERE" ->
                            "Recording " + id + " is at " + filed.entry().recorder() + ".";
                        default -> "Recording " + id + " is broken.";
                    });
        }
        if (listeners.isNew(id)) {
            audit.record("recording.played", "recording " + id, "", "");
        }
        try {
            return new Playback(filed.entry(), files.open(filed.file()));
        } catch (IOException unreadable) {
            Problem problem = new Problem(
                    Problem.Kind.CONFLICT, "Recording " + id + " cannot be read: " + unreadable.getMessage());
            problem.initCause(unreadable);
            throw problem;
        }
    }

    /** Deletes a recording that is over, its sound with it. */
    public void delete(String id) {
        RecordingTable.Filed filed = existing(id);
        if (filed.entry().running()) {
            throw new Problem(Problem.Kind.CONFLICT, "Recording " + id + " still runs: stop it first.");
        }
        delete(filed, "recording.deleted");
    }

    /**
     * Deletes some of those that began before then, each noted in the audit log.
     *
     * @return how many; to be called again until it is 0
     */
    public int deleteSomeBefore(Instant end) {
        List<RecordingTable.Filed> old = table().olderThan(end, DELETED_AT_ONCE);
        old.forEach(filed -> delete(filed, "recording.expired"));
        return old.size();
    }

    private void delete(RecordingTable.Filed filed, String action) {
        RecordingEntry entry = filed.entry();
        table().delete(entry.id());
        audit.record(action, "recording " + entry.id(), json(entry), "");
        try {
            files.delete(filed.file());
        } catch (IOException stays) {
            Problem problem = new Problem(
                    Problem.Kind.UNAVAILABLE, "The file of recording " + entry.id() + " cannot be deleted.");
            problem.initCause(stays);
            throw problem;
        }
    }

    private static String json(RecordingEntry entry) {
        return Json.createObjectBuilder()
                .add("call", entry.call())
                .add("left", entry.left())
                .add("right", entry.right())
                .add("startedAt", entry.startedAt().toString())
                .add("millis", entry.millis())
                .add("sha256", entry.sha256())
                .build()
                .toString();
    }

    /** Leaves out what is said from now on. */
    public void pause(String id) {
        running(id);
        audit.record("recording.paused", "recording " + id, "", "");
        switchboard.post(board -> board.recorder().pause(new RecordingId(id)));
    }

    public void resume(String id) {
        running(id);
        audit.record("recording.resumed", "recording " + id, "", "");
        switchboard.post(board -> board.recorder().resume(new RecordingId(id)));
    }

    public void stop(String id) {
        running(id);
        audit.record("recording.stopped", "recording " + id, "", "");
        switchboard.post(board -> board.recorder().stop(new RecordingId(id)));
    }

    private void running(String id) {
        if (!existing(id).entry().running()) {
            throw new Problem(Problem.Kind.CONFLICT, "Recording " + id + " is over.");
        }
    }

    private RecordingTable.Filed existing(String id) {
        return table().find(id)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "There is no recording " + id + "."));
    }

    private RecordingTable table() {
        return new RecordingTable(new Database(source));
    }
}
