package org.carillonpbx.identity.boundary;

import java.util.Set;

/** What a user is made of; empty text for what is not given. */
public record NewUser(
        String username, String name, String email, String extension, String password, Set<String> roles) {
    public NewUser {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "NewUser[" + username + "]";
    }
}
