package org.carillonpbx.call;

import java.util.Map;

/**
 * The picture that calls are routed by: immutable, compiled from the configuration and swapped as a whole after a commit.
 *
 * @param version counts changes of the configuration; stamped into every call record
 * @param extensions by number
 */
public record DialPlan(long version, Map<String, Line> extensions) {
    public DialPlan {
        extensions = Map.copyOf(extensions);
    }
}
