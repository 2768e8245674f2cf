package org.carillonpbx.recording.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.carillonpbx.recording.boundary.RecordingEntry;
import org.carillonpbx.recording.boundary.RecordingFigures;

/**
 * Which recordings there are at present, and what has happened to them and does not stand in the database yet, in order;
 * bounded. Its lock is held for moments only, and nobody does any work under it.
 */
@ApplicationScoped
public class Notebook {
    private static final int MOST = 20_000;
    private static final Duration TROUBLE_SHOWN = Duration.ofMinutes(15);

    private final Queue<Note> notes = new ArrayDeque<>();
    private final Map<String, Underway> running = new HashMap<>();
    private final Set<String> failing = new HashSet<>();
    private boolean room = true;
    private long ended;
    private long endedEarly;
    private long lost;
    private long recorderFailures;
    private String lastTrouble = "";
    private Instant troubledAt = Instant.EPOCH;

    public synchronized void begun(RecordingEntry entry, String file, boolean filing, boolean elsewhere) {
        running.put(entry.id(), new Underway(filing, elsewhere));
        add(new Note.Begun(entry, file));
    }

    public synchronized void filing(String id) {
        with(id, Underway::file);
    }

    public synchronized void ended(String id, long blocksLost, String trouble) {
        with(id, recording -> {
            if (!recording.isFiling()) {
                return;
            }
            recording.filed(trouble);
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
            finish(id, recording);
        });
    }

    public synchronized void taken(String id, String recorder) {
        if (failing.remove(recorder)) {
            RecordingMessages.LOG.recorderAgain(recorder);
        }
        with(id, recording -> {
            recording.taken();
            add(new Note.Taken(id, recorder));
        });
    }

    public synchronized void failed(String id, String recorder, int status, boolean again) {
        recorderFailures++;
        String why = "The recorder " + recorder + " does not take what is recorded: " + status + ".";
        troubled(why);
        with(id, recording -> recording.failed(why));
        if (failing.add(recorder)) {
            RecordingMessages.LOG.recorderFails(recorder, status);
        }
        if (!again) {
            endedEarly++;
            RecordingMessages.LOG.notTaken(id);
            with(id, recording -> recording.trouble(why));
        }
    }

    public synchronized void left(String id) {
        with(id, recording -> {
            recording.left();
            finish(id, recording);
        });
    }

    public synchronized void ending(String id) {
        with(id, Underway::end);
    }

    private void with(String id, Consumer<Underway> task) {
        Optional.ofNullable(running.get(id)).ifPresent(task);
    }

    private void finish(String id, Underway recording) {
        if (recording.isOver()) {
            running.remove(id);
            ended++;
            add(new Note.Over(id, Instant.now(), recording.wasFiled(), recording.wasTaken(), recording.trouble()));
        }
    }

    private void add(Note note) {
        if (notes.size() >= MOST) {
            RecordingMessages.LOG.dropped(note.id());
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

    /** Whether it is not over, as far as it is known here. */
    synchronized boolean isRunning(String id) {
        return running.containsKey(id);
    }

    /** Whether it goes on, and nobody has ordered its end. */
    public synchronized boolean isGoingOn(String id) {
        Underway recording = running.get(id);
        return recording != null && !recording.isEnding();
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
        long elsewhere = running.values().stream().filter(Underway::isElsewhere).count();
        return new RecordingFigures(running.size(), ended, endedEarly, lost, elsewhere, recorderFailures);
    }
}
