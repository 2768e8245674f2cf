package org.carillonpbx.subscription.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may watch whom, in memory as of the last change. Replaced as a whole; thread-safe. */
@ApplicationScoped
public class RightsPicture {
    private volatile Map<String, Set<String>> watchers = Map.of();

    /** Who may watch an extension besides itself; empty where the general setting decides. */
    public Optional<Set<String>> watchersOf(String extension) {
        return Optional.ofNullable(watchers.get(extension));
    }

    void replace(Map<String, List<String>> all) {
        Map<String, Set<String>> next = new HashMap<>();
        all.forEach((extension, listed) -> next.put(extension, Set.copyOf(listed)));
        watchers = Map.copyOf(next);
    }
}
