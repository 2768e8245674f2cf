package org.carillonpbx.recording.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carillonpbx.call.RecordingOrder;
import org.carillonpbx.media.sealed.Form;
import org.carillonpbx.recording.control.Notebook;
import org.carillonpbx.recording.control.Recorders;
import org.carillonpbx.recording.control.RecordingFiles;

/** Where call control's recordings are prepared and noted. From memory; never waits. Thread-safe. */
@ApplicationScoped
public class RecordingDesk {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private Notebook notebook;
    private RecordingFiles files;
    private Recorders recorders;

    /** For the container's proxy. */
    protected RecordingDesk() {}

    @Inject
    public RecordingDesk(Notebook notebook, RecordingFiles files, Recorders recorders) {
        this.recorders = recorders;
        this.notebook = notebook;
        this.files = files;
    }

    /** Recorders elsewhere, the preferred one first. */
    public List<RecorderAddress> recorders() {
        return recorders.all();
    }

    /** What recorders elsewhere are told where they ask who we are. */
    public Optional<RecorderAccount> recorderAccount() {
        return recorders.account();
    }

    /** Whether there is room for another file; where there is none, that counts as a recording that failed. */
    public boolean hasRoom() {
        boolean room = notebook.hasRoom();
        if (!room) {
            notebook.refused();
        }
        return room;
    }

    /** A recording of a new name. */
    public NewRecording prepare() {
        String id = UUID.randomUUID().toString();
        return new NewRecording(id, files.form(), files.stereo(), files.path(file(id, Instant.now())), files::newKey);
    }

    /**
     * It begins.
     *
     * @param filing in a file of ours
     * @param elsewhere a recorder elsewhere is called
     */
    public void begun(NewRecording recording, RecordingOrder order, boolean filing, boolean elsewhere) {
        RecordingEntry entry = new RecordingEntry(
                recording.id(),
                order.call().value(),
                order.owner(),
                order.left().number(),
                order.left().name(),
                order.right().number(),
                order.right().name(),
                order.demanded(),
                Instant.now(),
                recording.form() == Form.SAMPLES ? "WAV" : "OPUS",
                "RUNNING",
                0,
                0,
                "",
                0,
                "",
                "");
        notebook.begun(entry, files.relative(recording.file()), filing, elsewhere);
    }

    private static String file(String id, Instant now) {
        return DAY.format(now) + "/" + id + ".rec";
    }

    /** A file of ours takes the place of a recorder that failed. */
    public void filing(String id) {
        notebook.filing(id);
    }

    /** Its file is closed. */
    public void ended(String id, long lost, String trouble) {
        notebook.ended(id, lost, trouble);
    }

    /** A recorder elsewhere takes it. */
    public void taken(String id, String recorder) {
        notebook.taken(id, recorder);
    }

    /** A recorder elsewhere does not take it, or not any more. */
    public void failed(String id, String recorder, int status, boolean again) {
        notebook.failed(id, recorder, status, again);
    }

    /** No recorder elsewhere has to do with it any more. */
    public void left(String id) {
        notebook.left(id);
    }

    /** Nothing more is to be recorded. */
    public void ending(String id) {
        notebook.ending(id);
    }

    /** Whether it goes on, a pause included. */
    public boolean isRunning(String id) {
        return notebook.isGoingOn(id);
    }

    /** What is wrong with recording at present; empty where nothing is. */
    public Optional<String> trouble() {
        return notebook.trouble();
    }

    public RecordingFigures figures() {
        return notebook.figures();
    }
}
