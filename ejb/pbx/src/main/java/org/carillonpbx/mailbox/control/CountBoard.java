package org.carillonpbx.mailbox.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.carillonpbx.mailbox.boundary.MessageCounts;

/** Everybody's counts. Keyed by extensions of the directory. Thread-safe. */
@ApplicationScoped
public class CountBoard {
    private final Map<String, MessageCounts> counts = new ConcurrentHashMap<>();
    private Consumer<CountsChanged> changed;

    /** For the container's proxy. */
    protected CountBoard() {}

    @Inject
    public CountBoard(Event<CountsChanged> changed) {
        this(changed::fire);
    }

    CountBoard(Consumer<CountsChanged> changed) {
        this.changed = changed;
    }

    public MessageCounts of(String extension) {
        return counts.getOrDefault(extension, MessageCounts.NONE);
    }

    public void put(String extension, MessageCounts now) {
        counts.put(extension, now);
        changed.accept(new CountsChanged(extension));
    }

    void restore(Map<String, MessageCounts> saved) {
        saved.forEach(counts::putIfAbsent);
    }

    void remove(String extension) {
        counts.remove(extension);
    }
}
