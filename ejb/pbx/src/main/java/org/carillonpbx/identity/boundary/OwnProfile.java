package org.carillonpbx.identity.boundary;

import jakarta.ejb.Stateless;
import java.util.Optional;

/** What users may see and change of themselves. */
@Stateless
public class OwnProfile {

    public Optional<User> find(String username) {
        throw new UnsupportedOperationException(username);
    }

    /** Changes the password and ends every session of the user. */
    public void changePassword(String username, String current, String replacement) {
        throw new UnsupportedOperationException(username + current + replacement);
    }

    public void choose(String username, Theme theme) {
        throw new UnsupportedOperationException(username + theme);
    }
}
