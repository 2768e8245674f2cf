package org.carillonpbx.recording.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.carillonpbx.call.RecordingOrder;
import org.carillonpbx.media.sealed.Form;
import org.carillonpbx.recording.control.Notebook;
import org.carillonpbx.recording.control.RecordingFiles;

/** Where call control's recordings are prepared and noted. From memory; never waits. Thread-safe. */
@ApplicationScoped
public class RecordingDesk {
    private static final int KEY_BYTES = 32;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private final SecureRandom random = new SecureRandom();
    private Notebook notebook;
    private RecordingFiles files;

    /** For the container's proxy. */
    protected RecordingDesk() {}

    @Inject
    public RecordingDesk(Notebook notebook, RecordingFiles files) {
        this.notebook = notebook;
        this.files = files;
    }

    /** Empty where there is no room for another recording. */
    public Optional<NewRecording> prepare() {
        if (!notebook.hasRoom()) {
            notebook.refused();
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString();
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Optional.of(new NewRecording(
                id,
                files.form(),
                files.stereo(),
                files.path(file(id, Instant.now())),
                new SecretKeySpec(key, "AES"),
                files.seal(key)));
    }

    /** It has begun. */
    public void begun(NewRecording recording, RecordingOrder order) {
        Instant now = Instant.now();
        RecordingEntry entry = new RecordingEntry(
                recording.id(),
                order.call().value(),
                order.owner(),
                order.left().number(),
                order.left().name(),
                order.right().number(),
                order.right().name(),
                order.demanded(),
                now,
                recording.form() == Form.SAMPLES ? "WAV" : "OPUS",
                "RUNNING",
                0,
                0,
                "",
                0,
                "");
        notebook.begun(entry, files.relative(recording.file()));
    }

    private static String file(String id, Instant now) {
        return DAY.format(now) + "/" + id + ".rec";
    }

    /** It has ended, and its file is closed. */
    public void ended(String id, long lost, String trouble) {
        notebook.ended(id, lost, trouble);
    }

    /** What is wrong with recording at present; empty where nothing is. */
    public Optional<String> trouble() {
        return notebook.trouble();
    }

    public RecordingFigures figures() {
        return notebook.figures();
    }
}
