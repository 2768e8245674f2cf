package org.carillonpbx.livecall.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.FactListener;
import org.carillonpbx.livecall.boundary.LiveCall;
import org.carillonpbx.livecall.boundary.LiveCallsChanged;

/** Every live call by its id. Written by the thread that tells facts, read by any. */
@ApplicationScoped
public class LiveCallPicture implements FactListener {
    private final Map<String, Story> stories = new ConcurrentHashMap<>();
    private Consumer<LiveCallsChanged> changed;

    /** For the container's proxy. */
    protected LiveCallPicture() {}

    @Inject
    public LiveCallPicture(Event<LiveCallsChanged> changed) {
        this(changed::fire);
    }

    public LiveCallPicture(Consumer<LiveCallsChanged> changed) {
        this.changed = changed;
    }

    @Override
    public void onFact(CallFact fact) {
        String id = fact.call().value();
        if (fact instanceof CallFact.Began began) {
            stories.put(id, Story.of(began));
        } else if (fact instanceof CallFact.Over) {
            stories.remove(id);
        } else if (!continued(id, fact)) {
            return;
        }
        changed.accept(new LiveCallsChanged(stories.size()));
    }

    /** Answers whether there is anything new to see. */
    private boolean continued(String id, CallFact fact) {
        Story before = stories.get(id);
        if (before == null) {
            return false;
        }
        Story after = before.with(fact);
        stories.put(id, after);
        return !after.seen().equals(before.seen());
    }

    public List<LiveCall> all() {
        return stories.values().stream().map(Story::seen).toList();
    }

    public Optional<LiveCall> find(String id) {
        return Optional.ofNullable(stories.get(id)).map(Story::seen);
    }

    public int count() {
        return stories.size();
    }
}
