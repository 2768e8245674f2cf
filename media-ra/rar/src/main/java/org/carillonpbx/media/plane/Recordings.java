package org.carillonpbx.media.plane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.Piece;
import org.carillonpbx.media.RecordingKey;
import org.carillonpbx.media.RecordingSetup;
import org.carillonpbx.media.RoomKey;
import org.carillonpbx.media.graph.Hearing;
import org.carillonpbx.media.graph.Tap;
import org.carillonpbx.media.mix.Room;
import org.carillonpbx.media.record.RunningRecording;
import org.carillonpbx.media.record.Scribe;
import org.carillonpbx.media.strand.Strand;
import org.carillonpbx.media.tone.ToneTable;

/** The recordings that are under way, and whose sound goes into them. Guarded by the plane's lock. */
final class Recordings {
    private static final int ROOM_RATE = 16_000;
    /** The tone that says to parties that they are recorded. */
    private static final String CONSENT = "recording";

    private final Scribe scribe;
    private final Map<RecordingKey, Taken> running = new HashMap<>();

    /** Two parties, or else one room, and what ends the listening. */
    private record Taken(RunningRecording recording, List<Port> parties, Optional<RoomKey> room, Runnable ignoring) {}

    Recordings(Scribe scribe) {
        this.scribe = scribe;
    }

    void begin(RecordingKey key, RecordingSetup setup, Port one, Port other, Consumer<MediaEvent> tell) {
        if (running.containsKey(key)) {
            throw new IllegalArgumentException("recording " + key + " has begun already");
        }
        int rate = Math.max(rate(one), rate(other));
        RunningRecording recording = new RunningRecording(key, setup, rate, System.nanoTime(), tell);
        running.put(key, new Taken(recording, List.of(one, other), Optional.empty(), () -> {
            one.ignore(recording.one());
            other.ignore(recording.other());
        }));
        one.overhear(recording.one());
        other.overhear(recording.other());
        scribe.write(recording);
    }

    void begin(RecordingKey key, RecordingSetup setup, RoomPlace place, Consumer<MediaEvent> tell) {
        if (running.containsKey(key)) {
            throw new IllegalArgumentException("recording " + key + " has begun already");
        }
        RunningRecording recording = new RunningRecording(key, setup, ROOM_RATE, System.nanoTime(), tell);
        Room room = place.room();
        Strand strand = place.strand();
        Tap tap = recording.one();
        running.put(
                key,
                new Taken(recording, List.of(), Optional.of(place.key()), () -> strand.run(() -> room.ignore(tap))));
        strand.run(() -> room.overhear(tap));
        scribe.write(recording);
    }

    /** A party is told this: where that is the tone which says that it is recorded, the recording has it too. */
    void told(Port port, List<Piece> what) {
        for (Piece piece : what) {
            if (piece instanceof Piece.Tone tone && tone.name().equals(CONSENT)) {
                ToneTable.get()
                        .tone(tone.country(), tone.name())
                        .ifPresent(cadence -> running.values().stream()
                                .filter(taken -> taken.parties().contains(port))
                                .forEach(taken -> taken.recording().told(cadence, System.nanoTime())));
            }
        }
    }

    private static int rate(Port port) {
        return port.negotiation()
                .agreement()
                .map(agreed -> Hearing.widest(Encodings.incoming(agreed)))
                .orElse(8000);
    }

    Optional<RunningRecording> find(RecordingKey key) {
        return Optional.ofNullable(running.get(key)).map(Taken::recording);
    }

    void stop(RecordingKey key) {
        Optional.ofNullable(running.remove(key)).ifPresent(taken -> {
            taken.recording().stop(System.nanoTime());
            taken.ignoring().run();
        });
    }

    /** The party of a port is gone: its recordings end. */
    void stopThoseOf(Port port) {
        List<RecordingKey> ending = new ArrayList<>();
        running.forEach((key, taken) -> {
            if (taken.parties().contains(port)) {
                ending.add(key);
            }
        });
        ending.forEach(this::stop);
    }

    /** The last party has left a room: its recordings end. */
    void stopThoseOf(RoomKey room) {
        List<RecordingKey> ending = new ArrayList<>();
        running.forEach((key, taken) -> {
            if (taken.room().filter(room::equals).isPresent()) {
                ending.add(key);
            }
        });
        ending.forEach(this::stop);
    }
}
