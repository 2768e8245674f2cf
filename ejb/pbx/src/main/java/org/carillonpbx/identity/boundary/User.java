package org.carillonpbx.identity.boundary;

import java.time.Instant;
import java.util.Set;

/**
 * Someone who may sign in to the portal.
 *
 * @param extension the user's own number, empty for none
 * @param roles {@code admin}, {@code user}
 */
public record User(
        String username,
        String name,
        String email,
        String extension,
        Set<String> roles,
        boolean enabled,
        Theme theme,
        Instant createdAt,
        Instant passwordChangedAt) {
    public User {
        roles = Set.copyOf(roles);
    }

    public boolean admin() {
        return roles.contains("admin");
    }
}
