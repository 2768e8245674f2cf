package org.carillonpbx.subscription.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists that can be watched, in memory as of the last change. Replaced as a whole; thread-safe. */
@ApplicationScoped
public class ListPicture {
    private volatile Map<String, List<String>> lists = Map.of();

    public Optional<List<String>> members(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    void replace(Map<String, List<String>> all) {
        lists = Map.copyOf(all);
    }
}
