package org.carillonpbx.media.ra;

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

/** The application's handle: passes everything to the media plane that runs now. Thread-safe. */
final class PlaneConnection implements MediaConnection {
    private volatile MediaManagedConnection managed;
    private volatile boolean closed;

    PlaneConnection(MediaManagedConnection managed) {
        this.managed = managed;
    }

    void moveTo(MediaManagedConnection other) {
        managed = other;
    }

    private MediaConnection plane() {
        if (closed) {
            throw new IllegalStateException("this media connection is closed");
        }
        return managed.plane();
    }

    @Override
    public Outcome open(PortKey port, PortSetup setup) {
        return plane().open(port, setup);
    }

    @Override
    public Outcome consider(PortKey port, String remoteOffer) {
        return plane().consider(port, remoteOffer);
    }

    @Override
    public Optional<String> answer(PortKey port) {
        return plane().answer(port);
    }

    @Override
    public Optional<String> offer(PortKey port) {
        return plane().offer(port);
    }

    @Override
    public Outcome accept(PortKey port, String remoteAnswer) {
        return plane().accept(port, remoteAnswer);
    }

    @Override
    public boolean held(PortKey port) {
        return plane().held(port);
    }

    @Override
    public void connect(PortKey one, PortKey other) {
        plane().connect(one, other);
    }

    @Override
    public void fork(PortKey party, PortKey listener) {
        plane().fork(party, listener);
    }

    @Override
    public void unfork(PortKey listener) {
        plane().unfork(listener);
    }

    @Override
    public void echo(PortKey port) {
        plane().echo(port);
    }

    @Override
    public void disconnect(PortKey port) {
        plane().disconnect(port);
    }

    @Override
    public Outcome record(RecordingKey recording, RecordingSetup setup) {
        return plane().record(recording, setup);
    }

    @Override
    public Outcome recordRoom(RecordingKey recording, RoomKey room, RecordingSetup setup) {
        return plane().recordRoom(recording, room, setup);
    }

    @Override
    public void pauseRecording(RecordingKey recording) {
        plane().pauseRecording(recording);
    }

    @Override
    public void resumeRecording(RecordingKey recording) {
        plane().resumeRecording(recording);
    }

    @Override
    public void stopRecording(RecordingKey recording) {
        plane().stopRecording(recording);
    }

    @Override
    public void watchDigits(PortKey port) {
        plane().watchDigits(port);
    }

    @Override
    public void press(PortKey port, char digit, int millis, DigitManner manner) {
        plane().press(port, digit, millis, manner);
    }

    @Override
    public void play(PortKey port, long turn, List<Piece> what) {
        plane().play(port, turn, what);
    }

    @Override
    public void music(PortKey port, String musicClass) {
        plane().music(port, musicClass);
    }

    @Override
    public void quiet(PortKey port) {
        plane().quiet(port);
    }

    @Override
    public void stock(List<MusicClass> classes) {
        plane().stock(classes);
    }

    @Override
    public SoundFile convert(Path source, Path folder, Duration longest) {
        return plane().convert(source, folder, longest);
    }

    @Override
    public void join(RoomKey room, PortKey port, Part as) {
        plane().join(room, port, as);
    }

    @Override
    public void mute(PortKey port, boolean on) {
        plane().mute(port, on);
    }

    @Override
    public void gain(PortKey port, double decibels) {
        plane().gain(port, decibels);
    }

    @Override
    public Outcome cast(RoomKey room, Multicast to) {
        return plane().cast(room, to);
    }

    @Override
    public void chime(RoomKey room, boolean joined) {
        plane().chime(room, joined);
    }

    @Override
    public void close(PortKey port) {
        plane().close(port);
    }

    @Override
    public MediaFigures figures() {
        return plane().figures();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            managed.closed(this);
        }
    }
}
