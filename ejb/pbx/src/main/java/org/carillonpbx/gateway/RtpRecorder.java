package org.carillonpbx.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Recorder;
import org.carillonpbx.call.RecordingId;
import org.carillonpbx.call.RecordingOrder;
import org.carillonpbx.call.RecordingPlace;
import org.carillonpbx.call.RoomRecordingOrder;
import org.carillonpbx.call.Timers;
import org.carillonpbx.call.siprec.ExternalRecordings;
import org.carillonpbx.call.siprec.RecorderEvent;
import org.carillonpbx.call.siprec.RecorderLine;
import org.carillonpbx.call.siprec.RecorderNews;
import org.carillonpbx.gateway.siprec.SiprecLine;
import org.carillonpbx.media.MediaConnection;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.RecordingKey;
import org.carillonpbx.media.RecordingSetup;
import org.carillonpbx.media.RoomKey;
import org.carillonpbx.recording.boundary.NewRecording;
import org.carillonpbx.recording.boundary.RecordingDesk;

/**
 * Call control's way to recordings: into files over the media adapter, to recorders elsewhere, or both. The component recording
 * says where they go and keeps the one account of what is under way. On the lane, but for {@link #over}.
 */
@ApplicationScoped
public class RtpRecorder implements Recorder {
    private MediaConnection media;
    private RecordingDesk desk;
    private RecorderLine line;
    private final Map<RecordingId, Substitute> substitutes = new HashMap<>();
    private Optional<ExternalRecordings> elsewhere = Optional.empty();

    /** A file that is written from when the recorder elsewhere fails. */
    private record Substitute(NewRecording recording, RecordingOrder order, boolean paused) {
        Substitute paused(boolean now) {
            return new Substitute(recording, order, now);
        }
    }

    /** For the container's proxy. */
    protected RtpRecorder() {}

    @Inject
    public RtpRecorder(Adapters adapters, RecordingDesk desk) {
        this(
                adapters.media(),
                desk,
                new SiprecLine(
                        adapters.sip(),
                        adapters.media(),
                        desk::recorders,
                        desk::recorderAccount,
                        System.getProperty("carillon.sip.realm", "carillon")));
    }

    RtpRecorder(MediaConnection media, RecordingDesk desk, RecorderLine line) {
        this.media = media;
        this.desk = desk;
        this.line = line;
    }

    @Override
    public void attend(Timers timers) {
        elsewhere = Optional.of(new ExternalRecordings(line, timers, new News()));
    }

    @Override
    public Optional<RecordingId> record(RecordingOrder order) {
        RecordingPlace place = order.place();
        boolean files = place.files() && desk.hasRoom();
        if (!files && !place.calls()) {
            return Optional.empty();
        }
        NewRecording made = desk.prepare();
        RecordingId id = new RecordingId(made.id());
        desk.begun(made, order, files, place.calls());
        boolean writes = files && writes(made, order);
        if (place.calls()) {
            if (place == RecordingPlace.RECORDER_OR_FILE) {
                substitutes.put(id, new Substitute(made, order, false));
            }
            elsewhere.ifPresent(all -> all.begin(id, order));
        }
        return writes || place.calls() ? Optional.of(id) : Optional.empty();
    }

    @Override
    public Optional<RecordingId> recordRoom(RoomRecordingOrder order) {
        if (!desk.hasRoom()) {
            return Optional.empty();
        }
        NewRecording made = desk.prepare();
        PortKey first = port(order.leg());
        RecordingSetup setup = new RecordingSetup(first, first, false, made.form(), made.file(), made.key());
        RecordingOrder noted = new RecordingOrder(
                order.call(),
                order.leg(),
                order.leg(),
                order.by(),
                order.room(),
                order.owner(),
                order.demanded(),
                RecordingPlace.FILE);
        desk.begun(made, noted, true, false);
        boolean writes = writes(
                made, key -> media.recordRoom(key, new RoomKey(order.room().number()), setup));
        return writes ? Optional.of(new RecordingId(made.id())) : Optional.empty();
    }

    private boolean writes(NewRecording recording, RecordingOrder order) {
        RecordingSetup setup = new RecordingSetup(
                port(order.one()),
                port(order.other()),
                recording.stereo(),
                recording.form(),
                recording.file(),
                recording.key());
        return writes(recording, key -> media.record(key, setup));
    }

    private boolean writes(NewRecording recording, Function<RecordingKey, Outcome> beginning) {
        if (beginning.apply(new RecordingKey(recording.id())) == Outcome.DONE) {
            return true;
        }
        desk.ended(recording.id(), 0, "Who was to be recorded was gone already.");
        return false;
    }

    /** The media adapter says that a recording's file is closed; on its own thread. */
    void over(MediaEvent.Recorded end) {
        desk.ended(end.recording().value(), end.lost(), end.trouble());
    }

    /** A recorder elsewhere did something. */
    void happen(RecorderEvent event) {
        elsewhere.ifPresent(all -> all.happen(event));
    }

    @Override
    public void held(RecordingId recording, LegId leg, boolean holds) {
        elsewhere.ifPresent(all -> all.held(recording, leg, holds));
    }

    @Override
    public void pause(RecordingId recording) {
        media.pauseRecording(key(recording));
        substitutes.computeIfPresent(recording, (id, waiting) -> waiting.paused(true));
        elsewhere.ifPresent(all -> all.pause(recording));
    }

    @Override
    public void resume(RecordingId recording) {
        media.resumeRecording(key(recording));
        substitutes.computeIfPresent(recording, (id, waiting) -> waiting.paused(false));
        elsewhere.ifPresent(all -> all.resume(recording));
    }

    @Override
    public void stop(RecordingId recording) {
        desk.ending(recording.value());
        media.stopRecording(key(recording));
        elsewhere.ifPresent(all -> all.stop(recording));
    }

    @Override
    public void gone(LegId leg) {
        elsewhere.ifPresent(all -> all.gone(leg));
    }

    @Override
    public void close() {
        elsewhere.ifPresent(ExternalRecordings::close);
    }

    @Override
    public boolean isRunning(RecordingId recording) {
        return desk.isRunning(recording.value());
    }

    private static RecordingKey key(RecordingId recording) {
        return new RecordingKey(recording.value());
    }

    private static PortKey port(LegId leg) {
        return new PortKey(leg.value());
    }

    private final class News implements RecorderNews {
        @Override
        public void taken(RecordingId recording, int recorder) {
            desk.taken(recording.value(), uri(recorder));
        }

        @Override
        public void failed(RecordingId recording, int recorder, int status, boolean again) {
            desk.failed(recording.value(), uri(recorder), status, again);
            Optional.ofNullable(substitutes.remove(recording)).ifPresent(this::substitute);
        }

        private void substitute(Substitute waiting) {
            String id = waiting.recording().id();
            if (desk.hasRoom()) {
                desk.filing(id);
                if (writes(waiting.recording(), waiting.order()) && waiting.paused()) {
                    media.pauseRecording(new RecordingKey(id));
                }
            }
        }

        @Override
        public void over(RecordingId recording) {
            substitutes.remove(recording);
            desk.left(recording.value());
        }

        private String uri(int recorder) {
            return recorder < desk.recorders().size()
                    ? desk.recorders().get(recorder).uri()
                    : "";
        }
    }
}
