package org.carillonpbx.recording.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.carillonpbx.recording.boundary.RecordingEntry;
import org.carillonpbx.recording.boundary.RecordingFigures;

/**
 * What has happened to recordings and does not stand in the database yet, in order; bounded. Its lock is held for moments only,
 * and nobody does any work under it.
 */
@ApplicationScoped
public class Notebook {
    private static final int MOST = 20_000;
    private static final Duration TROUBLE_SHOWN = Duration.ofMinutes(15);

    private final Queue<Note> notes = new ArrayDeque<>();
    private final Set<String> running = new HashSet<>();
    private boolean room = true;
    private long ended;
    private long endedEarly;
    private long lost;
    private String lastTrouble = "";
    private Instant troubledAt = Instant.EPOCH;

    /** Something to be written down. */
    record Note(RecordingEntry entry, String file, boolean over, long lost, String trouble) {}

    public synchronized void begun(RecordingEntry entry, String file) {
        running.add(entry.id());
        add(new Note(entry, file, false, 0, ""));
    }

    public synchronized void ended(String id, long blocksLost, String trouble) {
        if (!running.remove(id)) {
            return;
        }
        ended++;
        lost += blocksLost;
        if (!trouble.isEmpty()) {
            endedEarly++;
            troubled(trouble);
            RecordingMessages.LOG.endedEarly(id, trouble);
        }
        if (blocksLost > 0) {
            troubled("The disk is too slow for what is recorded.");
            RecordingMessages.LOG.lost(id, blocksLost * 20);
        }
        add(new Note(entryOf(id), "", true, blocksLost, trouble));
    }

    private static RecordingEntry entryOf(String id) {
        return new RecordingEntry(id, "", "", "", "", "", "", false, Instant.EPOCH, "WAV", "RUNNING", 0, 0, "", 0, "");
    }

    private void add(Note note) {
        if (notes.size() >= MOST) {
            RecordingMessages.LOG.dropped(note.entry().id());
        } else {
            notes.add(note);
        }
    }

    private void troubled(String trouble) {
        lastTrouble = trouble;
        troubledAt = Instant.now();
    }

    /** A recording was wanted and could not begin. */
    public synchronized void refused() {
        endedEarly++;
    }

    public synchronized boolean hasRoom() {
        return room;
    }

    synchronized void room(boolean enough) {
        room = enough;
    }

    synchronized boolean isRunning(String id) {
        return running.contains(id);
    }

    /** What is to be written down next; it stays until {@link #written}. */
    synchronized Optional<Note> next() {
        return Optional.ofNullable(notes.peek());
    }

    synchronized void written() {
        notes.remove();
    }

    public synchronized Optional<String> trouble() {
        if (!room) {
            return Optional.of("No call is recorded: the disk that recordings lie on is full.");
        }
        return Duration.between(troubledAt, Instant.now()).compareTo(TROUBLE_SHOWN) < 0
                ? Optional.of("Lately: " + lastTrouble)
                : Optional.empty();
    }

    public synchronized RecordingFigures figures() {
        return new RecordingFigures(running.size(), ended, endedEarly, lost);
    }
}
