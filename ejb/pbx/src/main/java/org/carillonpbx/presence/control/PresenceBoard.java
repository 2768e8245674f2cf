package org.carillonpbx.presence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.carillonpbx.linestate.boundary.LineStates;
import org.carillonpbx.presence.boundary.Activity;
import org.carillonpbx.presence.boundary.Presence;
import org.carillonpbx.registrar.boundary.ContactLocator;

/**
 * What everybody published, and what the PBX knows besides: a registered phone makes one reachable, a call that goes on
 * makes one be on the phone. Keyed by extensions that have published. Thread-safe.
 */
@ApplicationScoped
public class PresenceBoard {
    private final Map<String, Map<String, PublishedState>> published = new ConcurrentHashMap<>();
    private Predicate<String> registered;
    private Predicate<String> talking;

    /** For the container's proxy. */
    protected PresenceBoard() {}

    @Inject
    public PresenceBoard(ContactLocator locator, LineStates lines) {
        this(number -> !locator.contactsOf(number).isEmpty(), lines::talking);
    }

    PresenceBoard(Predicate<String> registered, Predicate<String> talking) {
        this.registered = registered;
        this.talking = talking;
    }

    public Presence of(String number) {
        boolean open = registered.test(number);
        Set<Activity> activities = EnumSet.noneOf(Activity.class);
        if (talking.test(number)) {
            activities.add(Activity.ON_THE_PHONE);
        }
        String note = "";
        for (PublishedState state : published.getOrDefault(number, Map.of()).values()) {
            open |= state.open();
            activities.addAll(state.activities());
            note = state.note().isEmpty() ? note : state.note(); // the latest counts
        }
        List<Activity> ordered = activities.stream()
                .sorted(Comparator.comparingInt(Activity::ordinal))
                .toList();
        return new Presence(open, ordered, note);
    }

    void put(String number, String tag, PublishedState state) {
        published.compute(number, (key, present) -> {
            Map<String, PublishedState> mine = present == null ? new LinkedHashMap<>() : new LinkedHashMap<>(present);
            mine.put(tag, state);
            return mine;
        });
    }

    void rename(String number, String tag, String newTag) {
        published.computeIfPresent(number, (key, present) -> {
            Map<String, PublishedState> mine = new LinkedHashMap<>();
            present.forEach((old, state) -> mine.put(old.equals(tag) ? newTag : old, state));
            return mine;
        });
    }

    void remove(String number, String tag) {
        published.computeIfPresent(number, (key, present) -> {
            Map<String, PublishedState> mine = new LinkedHashMap<>(present);
            mine.remove(tag);
            return mine.isEmpty() ? null : mine;
        });
    }
}
