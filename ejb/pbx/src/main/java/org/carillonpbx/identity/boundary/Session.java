package org.carillonpbx.identity.boundary;

import java.time.Instant;
import java.util.Set;

/** Who a valid token speaks for. */
public record Session(
        String tokenId,
        String username,
        String name,
        String email,
        String extension,
        Set<String> roles,
        Instant issuedAt,
        Instant expiresAt) {
    public Session {
        roles = Set.copyOf(roles);
    }

    public boolean admin() {
        return roles.contains("admin");
    }
}
