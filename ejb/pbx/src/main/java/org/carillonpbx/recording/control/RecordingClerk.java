package org.carillonpbx.recording.control;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.carillonpbx.recording.boundary.RecordingEntry;

/**
 * Writes down what became of recordings: begun ones at once, ended ones with their length and hash, and at the start those that
 * the server's death has cut off. Confined to one thread.
 */
final class RecordingClerk {
    private static final String CUT_OFF = "The server died while it ran.";

    private final RecordingTable table;
    private final RecordingFiles files;
    private final Notebook notebook;
    private boolean mended;
    private boolean scarce;

    RecordingClerk(RecordingTable table, RecordingFiles files, Notebook notebook) {
        this.table = table;
        this.files = files;
        this.notebook = notebook;
    }

    /** Does what there is to do; throws where the database is away, and does it the next time. */
    void round() {
        mindTheRoom();
        if (!mended) {
            table.running().forEach(this::mend);
            mended = true;
        }
        for (Optional<Note> note = notebook.next(); note.isPresent(); note = notebook.next()) {
            write(note.get());
            notebook.written();
        }
    }

    private void write(Note note) {
        if (note instanceof Note.Begun begun) {
            table.insert(begun.entry(), begun.file());
        } else if (note instanceof Note.Taken taken) {
            table.taken(taken.id(), taken.recorder());
        } else if (note instanceof Note.Over over) {
            table.find(over.id()).ifPresent(filed -> table.finish(over.id(), finished(filed, over)));
        }
    }

    private Finished finished(RecordingTable.Filed filed, Note.Over over) {
        if (over.filed()) {
            return finished(filed, over.trouble(), over.trouble());
        }
        long millis = Duration.between(filed.entry().startedAt(), over.at()).toMillis();
        return Finished.without(over.taken() ? "ELSEWHERE" : "BROKEN", over.taken() ? millis : 0, over.trouble());
    }

    /** It ran when the server ended, by itself or not. */
    private void mend(RecordingTable.Filed filed) {
        RecordingEntry entry = filed.entry();
        if (notebook.isRunning(entry.id())) {
            return;
        }
        boolean elsewhere = !entry.recorder().isEmpty() && !files.isThere(filed.file());
        table.finish(entry.id(), elsewhere ? Finished.without("ELSEWHERE", 0, CUT_OFF) : finished(filed, "", CUT_OFF));
    }

    /** @param ifCut what is to be said where its file was not ended properly */
    private Finished finished(RecordingTable.Filed filed, String trouble, String ifCut) {
        String id = filed.entry().id();
        try {
            boolean cut = files.mend(filed.file());
            if (cut) {
                RecordingMessages.LOG.mended(id);
            }
            return files.finished(filed.file(), cut ? ifCut : trouble);
        } catch (IOException | IllegalArgumentException unreadable) {
            RecordingMessages.LOG.broken(id, unreadable.getMessage());
            return Finished.without("BROKEN", 0, trouble.isEmpty() ? String.valueOf(unreadable.getMessage()) : trouble);
        }
    }

    private void mindTheRoom() {
        try {
            long free = files.freeMegabytes();
            long least = files.settings().leastFree();
            boolean now = free < least;
            if (now && !scarce) {
                RecordingMessages.LOG.noRoom(free, least);
            } else if (!now && scarce) {
                RecordingMessages.LOG.roomAgain(free);
            }
            scarce = now;
        } catch (IOException unreadable) {
            if (!scarce) {
                RecordingMessages.LOG.failed(unreadable);
            }
            scarce = true;
        }
        notebook.room(!scarce);
    }
}
