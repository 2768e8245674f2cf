package org.carillonpbx.call;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every feature there is, by name, and the codes that they contribute. Immutable. */
public final class Features {
    private final Map<String, Feature> byName;
    private final Map<String, Destination> codes;
    private final Companions companions;

    /** @throws IllegalArgumentException where two features bear one name or contribute one code */
    public Features(Iterable<? extends Feature> features) {
        this(features, Companions.NONE);
    }

    /** @throws IllegalArgumentException where two features bear one name or contribute one code */
    public Features(Iterable<? extends Feature> features, Companions companions) {
        this.companions = companions;
        Map<String, Feature> named = new HashMap<>();
        Map<String, Destination> dialled = new HashMap<>();
        for (Feature feature : features) {
            if (named.put(feature.name(), feature) != null) {
                throw new IllegalArgumentException("two features are called " + feature.name());
            }
            feature.codes().forEach((code, destination) -> {
                if (dialled.put(code, destination) != null) {
                    throw new IllegalArgumentException("two features contribute the code " + code);
                }
            });
        }
        byName = Map.copyOf(named);
        codes = Map.copyOf(dialled);
    }

    public Optional<Feature> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The destination that a feature has behind this number of its own. */
    public Optional<Destination> numbered(String number) {
        return byName.values().stream()
                .flatMap(feature -> feature.numbered(number).stream())
                .findFirst();
    }

    /** What goes along with conversations. */
    public Companions companions() {
        return companions;
    }

    public Map<String, Destination> codes() {
        return codes;
    }
}
