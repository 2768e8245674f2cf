package org.carillonpbx.media.play;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiConsumer;
import org.carillonpbx.media.Piece;
import org.carillonpbx.media.SoundRejected;
import org.carillonpbx.media.file.FileSound;
import org.carillonpbx.media.sound.Sound;
import org.carillonpbx.media.tone.Cadence;
import org.carillonpbx.media.tone.ToneSound;
import org.carillonpbx.media.tone.ToneTable;

/**
 * Every prompt and tone that was asked for lately, in each encoding that it was asked for in. Files are read and encoded on a
 * thread of its own. Thread-safe; guarded by itself.
 */
public final class Renderings implements AutoCloseable {
    private static final long MOST_BYTES = 48L << 20;
    private static final int MOST_WAITING = 4_096;

    private record Key(Piece piece, Coding coding) {}

    private record Work(Key key, Rendering rendering, Optional<RenderingJob> begun) {}

    private final Map<Key, Rendering> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Deque<Work> waiting = new ArrayDeque<>();
    private final BiConsumer<Piece, Throwable> trouble;
    private final Thread thread;
    private long made;
    private boolean closed;

    /** @param trouble is told of files that cannot be played */
    public Renderings(ThreadFactory threads, BiConsumer<Piece, Throwable> trouble) {
        this.trouble = trouble;
        thread = threads.newThread(this::work);
        thread.setName("carillon-sounds");
        thread.start();
    }

    /** The rendering, which may still be in the making. What cannot be played is over before it has begun. */
    synchronized Rendering of(Piece piece, Coding coding) {
        Key key = new Key(piece, coding);
        Rendering known = kept.get(key);
        if (known != null) {
            return known;
        }
        Rendering rendering = new Rendering();
        if (closed || waiting.size() >= MOST_WAITING) {
            rendering.complete();
            return rendering;
        }
        kept.put(key, rendering);
        waiting.add(new Work(key, rendering, Optional.empty()));
        notifyAll();
        return rendering;
    }

    /** How often something was encoded, for the figures. */
    public synchronized long made() {
        return made;
    }

    private void work() {
        Optional<Work> next = next();
        while (next.isPresent()) {
            goOn(next.get());
            next = next();
        }
    }

    private synchronized Optional<Work> next() {
        while (!closed && waiting.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return closed ? Optional.empty() : Optional.of(waiting.remove());
    }

    private void goOn(Work work) {
        RenderingJob job = null;
        try {
            job = work.begun().isPresent() ? work.begun().get() : begin(work);
            if (job.step()) {
                later(new Work(work.key(), work.rendering(), Optional.of(job)));
                return;
            }
            job.end();
            kept(work);
        } catch (IOException | RuntimeException broken) { // the edge: what cannot be played is left out
            if (job == null) {
                work.rendering().complete();
            } else {
                job.end();
            }
            forget(work.key());
            trouble.accept(work.key().piece(), broken);
        }
    }

    private synchronized void later(Work work) {
        waiting.add(work);
    }

    private synchronized void kept(Work work) {
        made++;
        long bytes = kept.values().stream().mapToLong(Rendering::bytes).sum();
        Iterator<Map.Entry<Key, Rendering>> oldest = kept.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            Map.Entry<Key, Rendering> entry = oldest.next();
            if (entry.getValue().isComplete() && !entry.getKey().equals(work.key())) {
                bytes -= entry.getValue().bytes();
                oldest.remove();
            }
        }
    }

    private synchronized void forget(Key key) {
        kept.remove(key);
    }

    private static RenderingJob begin(Work work) throws IOException {
        Coding coding = work.key().coding();
        Piece piece = work.key().piece();
        if (piece instanceof Piece.File file) {
            return new RenderingJob(FileSound.open(file.path()), coding, work.rendering(), 0);
        }
        if (piece instanceof Piece.Tone tone) {
            Cadence cadence = ToneTable.get()
                    .tone(tone.country(), tone.name())
                    .orElseThrow(() -> new SoundRejected("There is no tone " + tone.name() + "."));
            return new RenderingJob(
                    new ToneSound(cadence), coding, work.rendering(), cadence.endless() ? cycle(cadence, coding) : 0);
        }
        return new RenderingJob(silence(((Piece.Pause) piece).millis()), coding, work.rendering(), 0);
    }

    /** Packets until the cadence and the packets begin together again. */
    private static int cycle(Cadence cadence, Coding coding) {
        int packets = 1;
        while (packets * coding.ptime() % cadence.millis() != 0) {
            packets++;
        }
        return packets;
    }

    private static Sound silence(int millis) {
        int[] left = {millis};
        return (pcm, samples, rate) -> {
            Arrays.fill(pcm, 0, samples, (short) 0);
            boolean more = left[0] > 0;
            left[0] -= samples * 1000 / rate;
            return more;
        };
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        thread.interrupt();
    }
}
