package org.carillonpbx.gateway;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which headers a caller may send along for the callee. Everything else stays on its own side of the PBX. What bears an
 * address that a phone would fetch something from passes from trusted peers only.
 */
final class Notes {
    private static final String USUAL = "Subject,Priority,Alert-Info,Call-Info";
    private static final Set<String> FETCHED = Set.of("alert-info", "call-info");

    private final Set<String> passed;

    private Notes(Set<String> passed) {
        this.passed = passed;
    }

    /** As {@code carillon.sip.headers.passed} says. */
    static Notes fromSystem() {
        return of(System.getProperty("carillon.sip.headers.passed", USUAL));
    }

    static Notes of(String names) {
        return new Notes(Stream.of(names.split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    }

    Map<String, String> pass(Map<String, String> headers, boolean trusted) {
        Map<String, String> left = new HashMap<>(headers);
        left.entrySet()
                .removeIf(header -> !passes(header.getKey().toLowerCase(Locale.ROOT), header.getValue(), trusted));
        return left;
    }

    /** RFC 7462: a name for a way to ring is no address. */
    private boolean passes(String name, String value, boolean trusted) {
        return passed.contains(name)
                && (trusted
                        || !FETCHED.contains(name)
                        || value.toLowerCase(Locale.ROOT).startsWith("<urn:alert:"));
    }
}
