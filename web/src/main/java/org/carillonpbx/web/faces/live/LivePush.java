package org.carillonpbx.web.faces.live;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tells every open page what changed. Compares pictures once a second on the server's timer, only while somebody
 * watches, and pushes only differences; browsers never ask.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LivePush {
    private final AtomicReference<Optional<Picture>> last = new AtomicReference<>(Optional.empty());

    private Sight sight;
    private Watchers watchers;
    private PushContext push;
    private Beat beat;
    private DayFigures day;
    private Map<String, String> told = Map.of();

    @Inject
    void use(Sight sight, Watchers watchers, @Push(channel = "live") PushContext push) {
        this.sight = sight;
        this.watchers = watchers;
        this.push = push;
    }

    @Inject
    void use(Beat beat, DayFigures day) {
        this.beat = beat;
        this.day = day;
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void compare() {
        if (watchers.none()) {
            last.set(Optional.empty());
            return;
        }
        // A page is older than its connection: what changed in between, it has not heard
        boolean unknown = watchers.newcomer();
        Picture now = sight.now();
        Optional<Picture> before = last.getAndSet(Optional.of(now)).filter(picture -> !unknown);
        List<String> changed = new ArrayList<>(before.map(now::changedSince).orElse(Picture.LISTS));
        changed.addAll(beat.changed(unknown));
        Map<String, String> figures = new HashMap<>(now.figures());
        figures.putAll(day.now());
        if (before.isEmpty() || !before.get().equals(now) || !changed.isEmpty() || !figures.equals(told)) {
            told = Map.copyOf(figures);
            push.send(Map.of("figures", figures, "changed", changed));
        }
    }
}
