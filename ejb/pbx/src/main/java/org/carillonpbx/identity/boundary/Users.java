package org.carillonpbx.identity.boundary;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Portal users, as administrators manage them. There is always one enabled administrator. */
@Stateless
public class Users {

    /** By username. */
    public List<User> all() {
        throw new UnsupportedOperationException();
    }

    public Optional<User> find(String username) {
        throw new UnsupportedOperationException(username);
    }

    public User create(NewUser user) {
        throw new UnsupportedOperationException(user.toString());
    }

    /** Ends the user's sessions, as every change here does. */
    public User changeRoles(String username, Set<String> roles) {
        throw new UnsupportedOperationException(username + roles);
    }

    public User disable(String username) {
        throw new UnsupportedOperationException(username);
    }

    public User enable(String username) {
        throw new UnsupportedOperationException(username);
    }
}
