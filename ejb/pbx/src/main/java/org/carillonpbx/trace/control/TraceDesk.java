package org.carillonpbx.trace.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.carillonpbx.trace.entity.Entry;

/** Takes entries over from whoever sees something, and writes them on a thread of its own. Thread-safe. */
@ApplicationScoped
public class TraceDesk {
    private static final int WAITING = 8_192;
    private static final int TOGETHER = 1_024;
    private static final long PATIENCE_SECONDS = 2;
    private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final ArrayBlockingQueue<List<Entry>> queue = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final TraceSettings settings;
    private volatile Optional<TraceStore> store = Optional.empty();
    private volatile boolean stopped;

    public TraceDesk() {
        this(TraceSettings.fromSystem());
    }

    TraceDesk(TraceSettings settings) {
        this.settings = settings;
    }

    /** Takes an entry, or loses it where the disk does not keep up. Never waits. */
    public void take(Entry entry) {
        if (settings.on() && !queue.offer(List.of(entry))) {
            lost(1);
        }
    }

    /** Waits for room, but not for ever. */
    public void takePatiently(List<Entry> entries) {
        try {
            if (settings.on() && !stopped && !queue.offer(entries, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                lost(entries.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lost(int entries) {
        long before = lost.getAndAdd(entries);
        if (Long.highestOneBit(before) != Long.highestOneBit(before + entries)) {
            TraceLog.LOG.lost(before + entries);
        }
    }

    /** How many entries were written since the start. */
    public long written() {
        return written.get();
    }

    public List<Entry> ofCall(String call) {
        return store.map(open -> open.ofCall(call)).orElse(List.of());
    }

    public List<Entry> ofSipCallId(String sipCallId) {
        return store.map(open -> open.ofSipCallId(sipCallId)).orElse(List.of());
    }

    /** Writes until told to stop. */
    void write() {
        if (!settings.on()) {
            return;
        }
        Path directory = settings.directory();
        try (TraceStore opened = TraceStore.open(settings)) {
            store = Optional.of(opened);
            TraceLog.LOG.opened(directory, opened.bytes());
            while (!stopped || !queue.isEmpty()) {
                List<List<Entry>> taken = new ArrayList<>();
                Optional.ofNullable(queue.poll(1, TimeUnit.SECONDS)).ifPresent(taken::add);
                queue.drainTo(taken, TOGETHER);
                List<Entry> entries = taken.stream().flatMap(List::stream).toList();
                opened.append(entries);
                written.addAndGet(entries.size());
                if (taken.size() < TOGETHER && !stopped) {
                    LockSupport.parkNanos(
                            LINGER_NANOS); // for company: each file write costs as much as a hundred entries
                }
            }
        } catch (IOException e) {
            TraceLog.LOG.unusable(directory, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            store = Optional.empty();
            stopped = true;
        }
    }

    void stop() {
        stopped = true;
    }
}
