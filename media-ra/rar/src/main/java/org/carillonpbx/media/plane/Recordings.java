package org.carillonpbx.media.plane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.RecordingKey;
import org.carillonpbx.media.RecordingSetup;
import org.carillonpbx.media.graph.Hearing;
import org.carillonpbx.media.record.RunningRecording;
import org.carillonpbx.media.record.Scribe;

/** The recordings that are under way, and whose sound goes into them. Guarded by the plane's lock. */
final class Recordings {
    private final Scribe scribe;
    private final Map<RecordingKey, Taken> running = new HashMap<>();

    private record Taken(RunningRecording recording, Port one, Port other) {
        boolean concerns(Port port) {
            return port == one || port == other;
        }
    }

    Recordings(Scribe scribe) {
        this.scribe = scribe;
    }

    void begin(RecordingKey key, RecordingSetup setup, Port one, Port other, Consumer<MediaEvent> tell) {
        if (running.containsKey(key)) {
            throw new IllegalArgumentException("recording " + key + " has begun already");
        }
        int rate = Math.max(rate(one), rate(other));
        RunningRecording recording = new RunningRecording(key, setup, rate, System.nanoTime(), tell);
        running.put(key, new Taken(recording, one, other));
        one.overhear(recording.one());
        other.overhear(recording.other());
        scribe.write(recording);
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
            taken.one().ignore(taken.recording().one());
            taken.other().ignore(taken.recording().other());
        });
    }

    /** The party of a port is gone: its recordings end. */
    void stopThoseOf(Port port) {
        List<RecordingKey> ending = new ArrayList<>();
        running.forEach((key, taken) -> {
            if (taken.concerns(port)) {
                ending.add(key);
            }
        });
        ending.forEach(this::stop);
    }
}
