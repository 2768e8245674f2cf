package org.carillonpbx.media.plane;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.carillonpbx.media.DigitManner;
import org.carillonpbx.media.MediaConnection;
import org.carillonpbx.media.MediaEvent;
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
import org.carillonpbx.media.codec.WarmUp;
import org.carillonpbx.media.dtmf.Press;
import org.carillonpbx.media.file.Converter;
import org.carillonpbx.media.play.Recital;
import org.carillonpbx.media.play.Renderings;
import org.carillonpbx.media.play.Studio;
import org.carillonpbx.media.play.Tuned;
import org.carillonpbx.media.pool.PortPools;
import org.carillonpbx.media.record.Scribe;
import org.carillonpbx.media.sdp.Agreement;
import org.carillonpbx.media.strand.Faults;
import org.carillonpbx.media.strand.Strands;

/** Everything that the adapter does, from its start to its {@link #close}. Thread-safe. */
public final class MediaPlane implements MediaConnection {
    private final PortPools pool;
    private final Strands strands;
    private final Consumer<MediaEvent> tell;
    private final Renderings renderings;
    private final Studio studio;
    private final Converter converter = new Converter();
    private final Patchbay patchbay = new Patchbay();
    private final Forks forks = new Forks(patchbay);
    private final Rooms rooms;
    private final PortBook ports;
    private final Ledger ledger;
    private final Scribe scribe;
    private final Recordings recordings;
    private boolean closed;

    private MediaPlane(
            MediaSettings settings,
            PortPools pool,
            Strands strands,
            Scribe scribe,
            Consumer<MediaEvent> tell,
            Renderings renderings,
            Studio studio,
            Scarcity scarcity) {
        this.pool = pool;
        this.strands = strands;
        rooms = new Rooms(strands, settings.marking(), this::ended);
        ports = new PortBook(settings, pool, strands, tell, new Shortage(scarcity));
        ledger = new Ledger(pool, strands);
        this.scribe = scribe;
        this.recordings = new Recordings(scribe);
        this.tell = tell;
        this.renderings = renderings;
        this.studio = studio;
    }

    /**
     * Starts the strands and takes the first ports.
     *
     * @param tell takes events; called on strands, must return at once
     * @throws IOException where no RTP port can be had
     */
    public static MediaPlane start(
            MediaSettings settings, Consumer<MediaEvent> tell, ThreadFactory threads, Faults faults, Scarcity scarcity)
            throws IOException {
        PortPools pool =
                PortPools.open(settings.binds(), settings.portMin(), settings.portMax(), settings.marking(), threads);
        Strands strands = new Strands(settings.strands(), threads, faults, pool::giveBack);
        Thread warmUp = threads.newThread(new WarmUp(settings.codecs()));
        warmUp.setName("carillon-coders");
        warmUp.setDaemon(true);
        warmUp.start();
        return new MediaPlane(
                settings,
                pool,
                strands,
                new Scribe(threads, faults),
                tell,
                new Renderings(threads, (piece, trouble) -> faults.onFault(trouble)),
                new Studio(threads, faults::onFault),
                scarcity);
    }

    @Override
    public synchronized Outcome open(PortKey key, PortSetup setup) {
        return closed ? Outcome.NO_PORT_LEFT : ports.open(key, setup);
    }

    /** Under this plane's lock. */
    Optional<Port> find(PortKey key) {
        return ports.find(key);
    }

    /** Who hears whom, under this plane's lock. */
    Patchbay patchbay() {
        return patchbay;
    }

    @Override
    public synchronized Outcome consider(PortKey key, String remoteOffer) {
        return find(key).map(port -> ports.consider(port, remoteOffer)).orElse(Outcome.UNKNOWN_PORT);
    }

    @Override
    public synchronized Optional<String> answer(PortKey key) {
        return find(key).flatMap(port -> {
            Optional<String> answer = port.negotiation().answer(port.company());
            answer.ifPresent(text -> settled(port));
            return answer;
        });
    }

    @Override
    public synchronized Optional<String> offer(PortKey key) {
        return find(key).map(port -> port.negotiation().offer(port.company()));
    }

    @Override
    public synchronized Outcome accept(PortKey key, String remoteAnswer) {
        return find(key).map(port -> accept(port, remoteAnswer)).orElse(Outcome.UNKNOWN_PORT);
    }

    private Outcome accept(Port port, String remoteAnswer) {
        Outcome outcome = port.negotiation().accept(remoteAnswer);
        if (outcome == Outcome.DONE) {
            settled(port);
            port.facing().ifPresent(caller -> caller.face(port)); // its answer may now follow what was agreed here
        }
        return outcome;
    }

    private void settled(Port port) {
        port.negotiation().agreement().ifPresent(port::apply);
        port.renew();
        patchbay.refresh(port);
    }

    @Override
    public synchronized boolean held(PortKey key) {
        return find(key)
                .flatMap(port -> port.negotiation().agreement())
                .filter(Agreement::isHeld)
                .isPresent();
    }

    @Override
    public synchronized void connect(PortKey one, PortKey other) {
        if (one.equals(other)) {
            throw new IllegalArgumentException("port " + one + " with itself: that is an echo");
        }
        find(one)
                .ifPresent(first -> find(other).ifPresent(second -> {
                    rooms.leave(first);
                    rooms.leave(second);
                    patchbay.join(first, second);
                }));
    }

    @Override
    public synchronized void echo(PortKey key) {
        find(key).ifPresent(port -> {
            rooms.leave(port);
            patchbay.join(port, port);
        });
    }

    @Override
    public synchronized void fork(PortKey party, PortKey listener) {
        find(party).ifPresent(heard -> find(listener).ifPresent(hearing -> forks.lay(heard, hearing)));
    }

    @Override
    public synchronized void unfork(PortKey listener) {
        find(listener).ifPresent(forks::remove);
    }

    @Override
    public synchronized void disconnect(PortKey key) {
        find(key).ifPresent(this::part);
    }

    @Override
    public synchronized void join(RoomKey room, PortKey key, Part as) {
        find(key).ifPresent(port -> {
            part(port);
            rooms.join(room, port, as);
        });
    }

    @Override
    public synchronized void mute(PortKey key, boolean on) {
        find(key).ifPresent(port -> port.sitting().ifPresent(stay -> stay.mute(port, on)));
    }

    @Override
    public synchronized void gain(PortKey key, double decibels) {
        find(key).ifPresent(port -> port.sitting().ifPresent(stay -> stay.gain(port, decibels)));
    }

    @Override
    public synchronized Outcome cast(RoomKey room, Multicast to) {
        return rooms.cast(room, to);
    }

    @Override
    public synchronized void chime(RoomKey room, boolean joined) {
        rooms.chime(room, joined);
    }

    @Override
    public synchronized Outcome record(RecordingKey key, RecordingSetup setup) {
        Optional<Port> one = find(setup.one());
        Optional<Port> other = find(setup.other());
        if (closed || one.isEmpty() || other.isEmpty()) {
            return Outcome.UNKNOWN_PORT;
        }
        recordings.begin(key, setup, one.get(), other.get(), this::recorded);
        return Outcome.DONE;
    }

    @Override
    public synchronized Outcome recordRoom(RecordingKey key, RoomKey room, RecordingSetup setup) {
        Optional<RoomPlace> place = rooms.find(room);
        if (closed || place.isEmpty()) {
            return Outcome.UNKNOWN_PORT;
        }
        recordings.begin(key, setup, place.get(), this::recorded);
        return Outcome.DONE;
    }

    private void recorded(MediaEvent end) {
        tell.accept(end);
        if (end instanceof MediaEvent.Recorded recorded) {
            stopRecording(recorded.recording()); // it may have ended by itself
        }
    }

    @Override
    public synchronized void pauseRecording(RecordingKey key) {
        recordings.find(key).ifPresent(recording -> recording.pause(System.nanoTime()));
    }

    @Override
    public synchronized void resumeRecording(RecordingKey key) {
        recordings.find(key).ifPresent(recording -> recording.resume(System.nanoTime()));
    }

    @Override
    public synchronized void stopRecording(RecordingKey key) {
        recordings.stop(key);
    }

    @Override
    public synchronized void watchDigits(PortKey key) {
        find(key).ifPresent(Port::watchDigits);
    }

    @Override
    public synchronized void press(PortKey key, char digit, int millis, DigitManner manner) {
        Press press = new Press(digit, millis, manner);
        find(key).ifPresent(port -> port.press(press));
    }

    @Override
    public synchronized void play(PortKey key, long turn, List<Piece> what) {
        find(key).ifPresent(port -> {
            recordings.told(port, what);
            patchbay.speak(port, new Recital(renderings, what, () -> tell.accept(new MediaEvent.Played(key, turn))));
        });
    }

    @Override
    public synchronized void music(PortKey key, String musicClass) {
        find(key).ifPresent(port -> patchbay.speak(port, new Tuned(studio, musicClass)));
    }

    @Override
    public synchronized void quiet(PortKey key) {
        find(key).ifPresent(patchbay::hush);
    }

    @Override
    public void stock(List<MusicClass> classes) {
        studio.stock(classes);
    }

    @Override
    public SoundFile convert(Path source, Path folder, Duration longest) {
        return converter.convert(source, folder, longest);
    }

    @Override
    public synchronized void close(PortKey key) {
        ports.remove(key).ifPresent(port -> {
            recordings.stopThoseOf(port);
            forks.forget(port);
            part(port);
            port.close();
        });
    }

    private void ended(RoomKey room) {
        recordings.stopThoseOf(room);
    }

    private void part(Port port) {
        rooms.leave(port);
        patchbay.part(port);
    }

    @Override
    public synchronized MediaFigures figures() {
        return ledger.figures(ports.open(), ports.refused());
    }

    /** What was encoded to be played. */
    public Renderings renderings() {
        return renderings;
    }

    /** Where music is played. */
    public Studio studio() {
        return studio;
    }

    /** The threads that carry packets. */
    public Strands strands() {
        return strands;
    }

    /** Closes all ports with a farewell, ends the threads and frees every socket. May be called again. */
    @Override
    public void close() {
        shut();
        scribe.close(); // outside the lock, which its thread may want
    }

    private synchronized void shut() {
        if (closed) {
            return;
        }
        closed = true;
        ports.removeAll().forEach(port -> {
            recordings.stopThoseOf(port);
            port.close();
        });
        renderings.close();
        studio.close();
        strands.stop();
        pool.close();
    }
}
