package org.carillonpbx.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.media.DigitManner;
import org.carillonpbx.media.MediaConnection;
import org.carillonpbx.media.MediaFigures;
import org.carillonpbx.media.Multicast;
import org.carillonpbx.media.MusicClass;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.Part;
import org.carillonpbx.media.Piece;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.PortSetup;
import org.carillonpbx.media.RecordingKey;
import org.carillonpbx.media.RecordingSetup;
import org.carillonpbx.media.RoomKey;
import org.carillonpbx.media.SoundFile;

/** A media adapter that agrees to everything. */
final class AgreeableMedia implements MediaConnection {
    @Override
    public Outcome open(PortKey port, PortSetup setup) {
        return Outcome.DONE;
    }

    @Override
    public Outcome consider(PortKey port, String remoteOffer) {
        return Outcome.DONE;
    }

    @Override
    public Optional<String> answer(PortKey port) {
        return Optional.of("v=0");
    }

    @Override
    public Optional<String> offer(PortKey port) {
        return Optional.of("v=0");
    }

    @Override
    public Outcome accept(PortKey port, String remoteAnswer) {
        return Outcome.DONE;
    }

    @Override
    public boolean held(PortKey port) {
        return false;
    }

    @Override
    public void connect(PortKey one, PortKey other) {}

    @Override
    public void fork(PortKey party, PortKey listener) {}

    @Override
    public void unfork(PortKey listener) {}

    @Override
    public void echo(PortKey port) {}

    @Override
    public void disconnect(PortKey port) {}

    @Override
    public Outcome record(RecordingKey recording, RecordingSetup setup) {
        return Outcome.DONE;
    }

    @Override
    public Outcome recordRoom(RecordingKey recording, RoomKey room, RecordingSetup setup) {
        return Outcome.DONE;
    }

    @Override
    public void pauseRecording(RecordingKey recording) {}

    @Override
    public void resumeRecording(RecordingKey recording) {}

    @Override
    public void stopRecording(RecordingKey recording) {}

    @Override
    public void watchDigits(PortKey port) {}

    @Override
    public void press(PortKey port, char digit, int millis, DigitManner manner) {}

    @Override
    public void join(RoomKey room, PortKey port, Part as) {}

    @Override
    public void mute(PortKey port, boolean on) {}

    @Override
    public void gain(PortKey port, double decibels) {}

    @Override
    public Outcome cast(RoomKey room, Multicast to) {
        return Outcome.DONE;
    }

    @Override
    public void chime(RoomKey room, boolean joined) {}

    @Override
    public void close(PortKey port) {}

    @Override
    public MediaFigures figures() {
        return new MediaFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public void close() {}

    @Override
    public void play(PortKey port, long turn, List<Piece> what) {}

    @Override
    public void music(PortKey port, String musicClass) {}

    @Override
    public void quiet(PortKey port) {}

    @Override
    public void stock(List<MusicClass> classes) {}

    @Override
    public SoundFile convert(Path source, Path folder, Duration longest) {
        return new SoundFile(source, "", 16_000, Duration.ofSeconds(1));
    }
}
