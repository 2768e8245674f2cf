package org.carillonpbx.trace.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carillonpbx.trace.entity.Entry;

/**
 * The trace on disk. A message belongs to a call when its Call-ID is a dialog's; what came under the same Call-ID before
 * (the INVITE that was challenged) is copied over when the dialog is named. Thread-safe.
 */
final class TraceStore implements AutoCloseable {
    private static final int REMEMBERED = 50_000;

    private final TraceShelf calls;
    private final TraceShelf others;
    private final InstantSource clock;
    private final TraceSettings settings;
    private final Set<String> dialogs = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private Instant pruned = Instant.EPOCH;

    private TraceStore(TraceShelf calls, TraceShelf others, TraceSettings settings, InstantSource clock) {
        this.calls = calls;
        this.others = others;
        this.settings = settings;
        this.clock = clock;
    }

    static TraceStore open(TraceSettings settings) throws IOException {
        return open(settings, InstantSource.system());
    }

    static TraceStore open(TraceSettings settings, InstantSource clock) throws IOException {
        Files.createDirectories(settings.directory());
        return new TraceStore(
                TraceShelf.open(settings.directory(), "calls", settings.callBytes(), settings.age(), clock),
                TraceShelf.open(settings.directory(), "others", settings.otherBytes(), settings.age(), clock),
                settings,
                clock);
    }

    synchronized void append(List<Entry> entries) throws IOException {
        List<Entry> ofCalls = new ArrayList<>();
        List<Entry> ofOthers = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.DialogOfLeg dialog && dialogs.add(dialog.sipCallId())) {
                ofCalls.addAll(taken(ofOthers, dialog.sipCallId()));
            }
            boolean stranger = entry instanceof Entry.Message message && !dialogs.contains(message.sipCallId());
            (stranger ? ofOthers : ofCalls).add(entry);
        }
        if (!ofCalls.isEmpty()) {
            calls.append(ofCalls);
        }
        if (!ofOthers.isEmpty()) {
            others.append(ofOthers);
        }
        prune();
    }

    /** What came under this Call-ID before anybody knew that it would be a call. */
    private List<Entry> taken(List<Entry> unwritten, String sipCallId) throws IOException {
        List<Entry> before = new ArrayList<>(messages(others, sipCallId));
        unwritten.removeIf(entry ->
                entry instanceof Entry.Message message && message.sipCallId().equals(sipCallId) && before.add(entry));
        return before;
    }

    private void prune() throws IOException {
        Instant now = clock.instant();
        if (pruned.plusSeconds(60).isBefore(now)) {
            pruned = now;
            calls.prune(now);
            others.prune(now);
        }
    }

    /** Everything about a call, in the order of the files. */
    synchronized List<Entry> ofCall(String call) {
        try {
            Set<Entry> found = new LinkedHashSet<>();
            for (Entry entry : calls.of(TraceKeys.call(call))) {
                if (entry instanceof Entry.LegOfCall leg && leg.call().equals(call)) {
                    found.add(leg);
                    found.addAll(ofLeg(leg.leg()));
                }
            }
            return fresh(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Entry> ofLeg(String leg) throws IOException {
        List<Entry> found = new ArrayList<>();
        for (Entry entry : calls.of(TraceKeys.leg(leg))) {
            if (entry instanceof Entry.DialogOfLeg dialog && dialog.leg().equals(leg)) {
                found.add(dialog);
                found.addAll(messages(calls, dialog.sipCallId()));
            } else if (entry instanceof Entry.Note note && note.leg().equals(leg)) {
                found.add(note);
            }
        }
        return found;
    }

    synchronized List<Entry> ofSipCallId(String sipCallId) {
        try {
            Set<Entry> found = new LinkedHashSet<>(messages(others, sipCallId));
            found.addAll(messages(calls, sipCallId));
            return fresh(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Entry> messages(TraceShelf shelf, String sipCallId) throws IOException {
        return shelf.of(TraceKeys.sipCallId(sipCallId)).stream()
                .filter(entry -> entry instanceof Entry.Message message
                        && message.sipCallId().equals(sipCallId))
                .toList();
    }

    /** A file may hold what is older than a day for as long as it holds something younger. */
    private List<Entry> fresh(Set<Entry> found) {
        Instant oldest = clock.instant().minus(settings.age());
        return found.stream().filter(entry -> !entry.at().isBefore(oldest)).toList();
    }

    synchronized long bytes() {
        return calls.bytes() + others.bytes();
    }

    @Override
    public synchronized void close() throws IOException {
        calls.close();
        others.close();
    }
}
