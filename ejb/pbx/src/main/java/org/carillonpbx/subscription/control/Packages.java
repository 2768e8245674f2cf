package org.carillonpbx.subscription.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carillonpbx.subscription.boundary.EventPackage;
import org.carillonpbx.subscription.boundary.Publishable;

/** The event packages there are, by name. Filled once. */
@ApplicationScoped
public class Packages {
    private final Map<String, EventPackage> byEvent = new TreeMap<>();

    /** For the container's proxy. */
    protected Packages() {}

    @Inject
    public Packages(@Any Instance<EventPackage> packages) {
        this(packages.stream().toList());
    }

    Packages(List<EventPackage> packages) {
        packages.forEach(pack -> byEvent.put(pack.event(), pack));
    }

    Optional<EventPackage> named(String event) {
        return Optional.ofNullable(byEvent.get(event));
    }

    Optional<Publishable> publishable(String event) {
        return byEvent.get(event) instanceof Publishable pack ? Optional.of(pack) : Optional.empty();
    }

    /** For Allow-Events. */
    List<String> names() {
        return List.copyOf(byEvent.keySet());
    }

    List<String> publishableNames() {
        return byEvent.values().stream()
                .filter(Publishable.class::isInstance)
                .map(EventPackage::event)
                .toList();
    }
}
