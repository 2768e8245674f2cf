package org.carillonpbx.call.siprec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.RecordingId;
import org.carillonpbx.call.RecordingOrder;
import org.carillonpbx.call.Timers;

/** Every recording that is made elsewhere. Confined to the lane. */
public final class ExternalRecordings {
    private final RecorderLine line;
    private final Timers timers;
    private final RecorderNews news;
    private final Map<RecordingId, ExternalRecording> running = new HashMap<>();
    private final Map<String, ExternalRecording> bySession = new HashMap<>();
    private final Map<LegId, RecordingId> byLeg = new HashMap<>();
    private int sessions;

    public ExternalRecordings(RecorderLine line, Timers timers, RecorderNews news) {
        this.line = Objects.requireNonNull(line, "line");
        this.timers = Objects.requireNonNull(timers, "timers");
        this.news = Objects.requireNonNull(news, "news");
    }

    /** Begins to call recorders; what becomes of it is told. */
    public void begin(RecordingId id, RecordingOrder order) {
        Snapshot beginning = new Snapshot(
                id,
                order.call(),
                timers.now(),
                new Snapshot.Side(order.one(), order.left(), false),
                new Snapshot.Side(order.other(), order.right(), false),
                Optional.empty(),
                Optional.empty());
        ExternalRecording recording = new ExternalRecording(beginning, this);
        running.put(id, recording);
        byLeg.put(order.one(), id);
        byLeg.put(order.other(), id);
        recording.begin();
    }

    public void held(RecordingId id, LegId leg, boolean holds) {
        find(id).ifPresent(recording -> recording.held(leg, holds));
    }

    public void pause(RecordingId id) {
        find(id).ifPresent(ExternalRecording::pause);
    }

    public void resume(RecordingId id) {
        find(id).ifPresent(ExternalRecording::resume);
    }

    public void stop(RecordingId id) {
        find(id).ifPresent(ExternalRecording::stop);
    }

    /** A leg is over: so is what is recorded of it. */
    public void gone(LegId leg) {
        Optional.ofNullable(byLeg.get(leg)).ifPresent(this::stop);
    }

    /** Ends everything now, without a last word. */
    public void close() {
        List.copyOf(running.values()).forEach(ExternalRecording::stop);
        List.copyOf(bySession.values()).forEach(ExternalRecording::bye);
    }

    /** A recorder did something; what concerns no session of ours is nobody's business. */
    public void happen(RecorderEvent event) {
        Optional.ofNullable(bySession.get(event.session())).ifPresent(recording -> recording.happen(event));
    }

    /** How many sessions there are, with those that are being ended. */
    public int sessions() {
        return bySession.size();
    }

    private Optional<ExternalRecording> find(RecordingId id) {
        return Optional.ofNullable(running.get(id));
    }

    RecorderLine line() {
        return line;
    }

    Timers timers() {
        return timers;
    }

    RecorderNews news() {
        return news;
    }

    /** Calls a recorder in a session of a new name; empty where that cannot even begin. */
    Optional<String> call(ExternalRecording recording, int recorder, Snapshot what) {
        String session = what.recording() + "-" + ++sessions;
        bySession.put(session, recording);
        if (line.call(session, recorder, what)) {
            return Optional.of(session);
        }
        bySession.remove(session);
        return Optional.empty();
    }

    void closed(String session) {
        bySession.remove(session);
    }

    void over(Snapshot last) {
        RecordingId id = last.recording();
        if (running.remove(id) != null) {
            byLeg.remove(last.one().leg(), id);
            byLeg.remove(last.other().leg(), id);
            news.over(id);
        }
    }
}
