package org.carillonpbx.media.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.carillonpbx.media.FileKey;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.RecordingKey;
import org.carillonpbx.media.RecordingLimits;
import org.carillonpbx.media.RecordingSetup;
import org.carillonpbx.media.graph.Tap;
import org.carillonpbx.media.sealed.Chunk;
import org.carillonpbx.media.sealed.Form;
import org.carillonpbx.media.sealed.Heading;
import org.carillonpbx.media.tone.Cadence;

/**
 * Two parties' sound on its way into a file. Both sides are laid out on the one clock that their strands go by, so they stay
 * together however long it lasts. Orders may be given by any thread; everything else is the writer's.
 */
public final class RunningRecording {
    private static final long SECOND_NANOS = 1_000_000_000L;
    /** A side of which nothing has come for so long is silent: longer than a strand is ever held up. */
    private static final long LATEST_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
    /** Nothing younger is written down, so that an order given now finds its moment still to come. */
    private static final long YOUNGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private static final int PIECES_A_SECOND = 2;
    private static final int RING_SECONDS = 3;
    /** What is no sound of a voice, but a line's own. */
    private static final int LOUD = 500;

    private static final int LONGEST_BLOCK = 60 * 48;

    private final RecordingKey key;
    private final RecordingSetup setup;
    private final int rate;
    private final long beginNanos;
    private final Consumer<MediaEvent> tell;
    private final SealedFile.Disk disk;
    private final SampleRing oneRing;
    private final SampleRing otherRing;
    private final Track one;
    private final Track other;
    private final Envelope envelope;
    private final Overlay overlay;
    private final Writing writing;
    private final short[] scratch = new short[LONGEST_BLOCK];
    private final Queue<Order> orders = new ConcurrentLinkedQueue<>();
    private Optional<SealedFile> file = Optional.empty();
    private long stopNanos = Long.MAX_VALUE;
    private long done;
    private long written;
    private long filed;
    private long piece;
    private long heard;

    /** What is to be from that moment on. */
    private record Order(long nanos, boolean write, boolean stop) {}

    /**
     * A recording that begins at this moment.
     *
     * @param rate of the file, Hz
     * @param tell hears of its end, on the writer's thread
     */
    public RunningRecording(
            RecordingKey key, RecordingSetup setup, int rate, long beginNanos, Consumer<MediaEvent> tell) {
        this(key, setup, rate, beginNanos, tell, SealedFile::create);
    }

    RunningRecording(
            RecordingKey key,
            RecordingSetup setup,
            int rate,
            long beginNanos,
            Consumer<MediaEvent> tell,
            SealedFile.Disk disk) {
        this.disk = disk;
        this.key = key;
        this.setup = setup;
        this.rate = rate;
        this.beginNanos = beginNanos;
        this.tell = tell;
        int room = Integer.highestOneBit(RING_SECONDS * rate) * 2;
        oneRing = new SampleRing(room);
        otherRing = new SampleRing(room);
        one = new Track(rate, beginNanos);
        other = new Track(rate, beginNanos);
        envelope = new Envelope(rate);
        overlay = new Overlay(rate);
        int channels = setup.stereo() ? 2 : 1;
        writing = setup.form() == Form.SAMPLES
                ? new PlainSamples(channels, rate)
                : new OggOpus(channels, rate, key.value().hashCode());
    }

    public RecordingKey key() {
        return key;
    }

    public RecordingSetup setup() {
        return setup;
    }

    /** Where the left side's sound goes in, on its strand. */
    public Tap one() {
        return oneRing;
    }

    public Tap other() {
        return otherRing;
    }

    /** A party is told this tone in the place of whom it hears; the other one is too, or will be in a moment. */
    public void told(Cadence tone, long now) {
        overlay.add(frameAt(now), tone);
    }

    public void pause(long now) {
        orders.add(new Order(now, false, false));
    }

    public void resume(long now) {
        orders.add(new Order(now, true, false));
    }

    public void stop(long now) {
        orders.add(new Order(now, false, true));
    }

    /** On the writer's thread: writes down what there is; true where that was the end. */
    boolean work(long now) {
        try {
            if (file.isEmpty()) {
                file = Optional.of(begin());
            }
            listen();
            boolean over = stopNanos != Long.MAX_VALUE && now - stopNanos >= LATEST_NANOS;
            layOut(over ? frameAt(stopNanos) + rate * Envelope.SLOPE_MILLIS / 1000 : horizon(now));
            write(over);
            mindTheLimits(now);
            if (over) {
                file.get().end(Chunk.last(filed, lost()));
                ended("");
            }
            return over;
        } catch (IOException full) {
            abandon(String.valueOf(full.getMessage()));
            return true;
        }
    }

    /** It cannot go on: the file ends with the last piece that it took, if the disk has room to say so. */
    void abandon(String trouble) {
        try {
            if (file.isPresent()) {
                file.get().end(Chunk.last(filed, lost()));
            }
        } catch (IOException stillFull) {
            // whoever reads it next ends it
        }
        ended(trouble.isEmpty() ? "unknown" : trouble);
    }

    private SealedFile begin() throws IOException {
        FileKey made = setup.key().get();
        Heading heading = new Heading(setup.form(), setup.stereo() ? 2 : 1, rate, made.sealed());
        SealedFile begun = SealedFile.create(disk, setup.file(), made.secret(), heading);
        byte[] first = writing.begin();
        if (first.length > 0) {
            begun.write(Chunk.of(0, ByteBuffer.wrap(first)));
        }
        return begun;
    }

    private void listen() {
        oneRing.drain(scratch, one::take);
        otherRing.drain(scratch, other::take);
        for (Order order = orders.poll(); order != null; order = orders.poll()) {
            if (stopNanos == Long.MAX_VALUE) {
                envelope.mark(frameAt(order.nanos()), order.write());
                stopNanos = order.stop() ? order.nanos() : Long.MAX_VALUE;
            }
        }
    }

    /** RecordingLimits: it has lasted for long enough, or nobody says anything any more. */
    private void mindTheLimits(long now) {
        RecordingLimits limits = setup.limits();
        boolean lasted = !limits.longest().isZero() && written > frames(limits.longest());
        boolean silent = !limits.silence().isZero() && done - heard > frames(limits.silence());
        if (stopNanos == Long.MAX_VALUE && orders.isEmpty() && (lasted || silent)) {
            stop(now);
        }
    }

    private long frames(Duration length) {
        return length.toMillis() * rate / 1000;
    }

    private long frameAt(long nanos) {
        return Math.round((double) (nanos - beginNanos) * rate / SECOND_NANOS);
    }

    private long horizon(long now) {
        long known = Math.min(Math.min(one.end(), other.end()), frameAt(now - YOUNGEST_NANOS));
        return Math.max(known, frameAt(now - LATEST_NANOS));
    }

    private void layOut(long until) {
        one.silence(until);
        other.silence(until);
        for (; done < until; done++) {
            int tone = overlay.next(done);
            if (envelope.next(done)) {
                short left = bounded(one.at(done) + tone);
                short right = setup.stereo() ? bounded(other.at(done) + tone) : other.at(done);
                write(envelope.shaped(left), envelope.shaped(right));
                if (Math.abs((int) one.at(done)) > LOUD || Math.abs((int) other.at(done)) > LOUD) {
                    heard = done;
                }
                written++;
            }
        }
        one.forget(done);
        other.forget(done);
    }

    private void write(short left, short right) {
        if (setup.stereo()) {
            writing.frame(left, right);
        } else {
            writing.frame(bounded(left + right), (short) 0);
        }
    }

    private static short bounded(int sample) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample));
    }

    private void write(boolean over) throws IOException {
        if (!over && done - piece < rate / PIECES_A_SECOND) {
            return;
        }
        piece = done;
        ByteBuffer bytes = over ? writing.end() : writing.take();
        if (bytes.hasRemaining()) {
            file.orElseThrow().write(Chunk.of(written, bytes));
        }
        filed = written;
    }

    private long lost() {
        return oneRing.dropped() + otherRing.dropped();
    }

    private void ended(String trouble) {
        tell.accept(new MediaEvent.Recorded(setup.one(), key, filed * 1000 / rate, lost(), trouble));
    }
}
