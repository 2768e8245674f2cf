package org.carillonpbx.call;

import java.util.Map;
import java.util.Optional;

/**
 * The picture that routes calls: compiled from the configuration, swapped as a whole after a commit, read by anyone.
 *
 * @param version counts configurations; stamped on every call
 * @param extensions every extension by its number
 */
public record DialPlan(long version, Map<String, Line> extensions) {
    /** The feature that rings an extension's phones. */
    private static final String DIAL = "dial";

    public DialPlan {
        extensions = Map.copyOf(extensions);
    }

    /** Before the first configuration is read: nobody can be reached. */
    public static DialPlan empty() {
        return new DialPlan(0, Map.of());
    }

    public Optional<Line> line(String number) {
        return Optional.ofNullable(extensions.get(number));
    }

    /**
     * Where a number leads: feature codes first, then extensions.
     *
     * @param codes what features contribute, by the digits to dial
     * @return empty where there is no such number
     */
    public Optional<Destination> route(String number, Map<String, Destination> codes) {
        Destination code = codes.get(number);
        if (code != null) {
            return Optional.of(code);
        }
        return line(number).map(line -> new Destination(DIAL, number));
    }
}
