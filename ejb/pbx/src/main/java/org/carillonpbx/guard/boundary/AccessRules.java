package org.carillonpbx.guard.boundary;

import java.util.List;

/** Every rule, and the version they have together. */
public record AccessRules(List<AccessRule> rules, long version) {
    public AccessRules {
        rules = List.copyOf(rules);
    }
}
