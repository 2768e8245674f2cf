package org.carillonpbx.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Recorder;
import org.carillonpbx.call.RecordingId;
import org.carillonpbx.call.RecordingOrder;
import org.carillonpbx.call.RoomRecordingOrder;
import org.carillonpbx.media.MediaConnection;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.RecordingKey;
import org.carillonpbx.media.RecordingSetup;
import org.carillonpbx.media.RoomKey;
import org.carillonpbx.recording.boundary.NewRecording;
import org.carillonpbx.recording.boundary.RecordingDesk;

/** Call control's way to recordings over the media adapter; the component recording says where they go. */
@ApplicationScoped
public class RtpRecorder implements Recorder {
    private MediaConnection media;
    private RecordingDesk desk;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** For the container's proxy. */
    protected RtpRecorder() {}

    @Inject
    public RtpRecorder(Adapters adapters, RecordingDesk desk) {
        this(adapters.media(), desk);
    }

    RtpRecorder(MediaConnection media, RecordingDesk desk) {
        this.media = media;
        this.desk = desk;
    }

    @Override
    public Optional<RecordingId> record(RecordingOrder order) {
        return desk.prepare().filter(recording -> begins(recording, order)).map(made -> new RecordingId(made.id()));
    }

    @Override
    public Optional<RecordingId> recordRoom(RoomRecordingOrder order) {
        return desk.prepare().filter(recording -> begins(recording, order)).map(made -> new RecordingId(made.id()));
    }

    private boolean begins(NewRecording recording, RoomRecordingOrder order) {
        PortKey first = port(order.leg());
        RecordingSetup setup = new RecordingSetup(
                first, first, false, recording.form(), recording.file(), recording.key(), recording.sealedKey());
        return begins(
                recording,
                new RecordingOrder(
                        order.call(),
                        order.leg(),
                        order.leg(),
                        order.by(),
                        order.room(),
                        order.owner(),
                        order.demanded()),
                key -> media.recordRoom(key, new RoomKey(order.room().number()), setup));
    }

    private boolean begins(NewRecording recording, RecordingOrder order) {
        RecordingSetup setup = new RecordingSetup(
                port(order.one()),
                port(order.other()),
                recording.stereo(),
                recording.form(),
                recording.file(),
                recording.key(),
                recording.sealedKey());
        return begins(recording, order, key -> media.record(key, setup));
    }

    private boolean begins(NewRecording recording, RecordingOrder order, Function<RecordingKey, Outcome> beginning) {
        running.add(recording.id());
        desk.begun(recording, order);
        if (beginning.apply(new RecordingKey(recording.id())) == Outcome.DONE) {
            return true;
        }
        running.remove(recording.id());
        desk.ended(recording.id(), 0, "Who was to be recorded was gone already.");
        return false;
    }

    /** The media adapter says that a recording is over; on its own thread. */
    void over(MediaEvent.Recorded end) {
        running.remove(end.recording().value());
        desk.ended(end.recording().value(), end.lost(), end.trouble());
    }

    @Override
    public void pause(RecordingId recording) {
        media.pauseRecording(key(recording));
    }

    @Override
    public void resume(RecordingId recording) {
        media.resumeRecording(key(recording));
    }

    @Override
    public void stop(RecordingId recording) {
        running.remove(recording.value());
        media.stopRecording(key(recording));
    }

    @Override
    public boolean isRunning(RecordingId recording) {
        return running.contains(recording.value());
    }

    private static RecordingKey key(RecordingId recording) {
        return new RecordingKey(recording.value());
    }

    private static PortKey port(LegId leg) {
        return new PortKey(leg.value());
    }
}
