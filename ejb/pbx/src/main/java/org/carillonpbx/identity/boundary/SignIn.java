package org.carillonpbx.identity.boundary;

import jakarta.ejb.Stateless;
import java.util.Optional;

/** Signing in and out, and telling whom a token speaks for. */
@Stateless
public class SignIn {

    /**
     * Checks a password and issues a token. Answers an unknown user and a wrong password alike, in words and in time.
     *
     * @param address where the attempt comes from, for throttling and the audit log
     */
    public IssuedToken signIn(String username, String password, String address) {
        throw new UnsupportedOperationException(username + password + address);
    }

    /** Whom the token speaks for; empty where it is not ours, expired or revoked. Answered from memory. */
    public Optional<Session> verify(String token) {
        throw new UnsupportedOperationException(token);
    }

    /** Revokes the token, at once. A token that is not valid is ignored. */
    public void signOut(String token) {
        throw new UnsupportedOperationException(token);
    }
}
