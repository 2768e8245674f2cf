package org.carillonpbx.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.identity.boundary.Session;

/** Whom this request speaks for. Nobody, until {@link Identification} has seen a valid token. Pages call it {@code caller}. */
@Named
@RequestScoped
public class Caller {
    private Optional<Session> session = Optional.empty();
    private Optional<PresentedToken> token = Optional.empty();

    void is(Session session, PresentedToken token) {
        this.session = Optional.of(session);
        this.token = Optional.of(token);
    }

    void isNobody() {
        session = Optional.empty();
        token = Optional.empty();
    }

    public Optional<Session> session() {
        return session;
    }

    /** The token that proved it. */
    public Optional<PresentedToken> token() {
        return token;
    }

    public boolean signedIn() {
        return session.isPresent();
    }

    /** Empty for nobody. */
    public String username() {
        return session.map(Session::username).orElse("");
    }

    /** The name to greet with. */
    public String name() {
        return session.map(s -> s.name().isBlank() ? s.username() : s.name()).orElse("");
    }

    public Set<String> roles() {
        return session.map(Session::roles).orElse(Set.of());
    }

    public boolean admin() {
        return session.map(Session::admin).orElse(false);
    }
}
