package org.carillonpbx.identity.control;

import org.carillonpbx.identity.boundary.User;

/**
 * A user with what only the identity component may see.
 *
 * @param generation counts what ends all sessions of the user
 */
public record Account(User user, String passwordHash, long generation) {
    @Override
    public String toString() {
        return "Account[" + user.username() + "]";
    }
}
