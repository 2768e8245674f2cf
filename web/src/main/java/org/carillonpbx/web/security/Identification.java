package org.carillonpbx.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.carillonpbx.audit.boundary.Actor;
import org.carillonpbx.identity.boundary.SignIn;

/**
 * Finds out who is calling and lets the audit log know for as long as the request lasts. Turns nobody away: that is for
 * {@link PortalGate} and for REST's own filter.
 */
public final class Identification extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Caller caller;

    @Inject
    private transient SignIn signIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        PresentedToken.in(request)
                .ifPresent(token -> signIn.verify(token.value()).ifPresent(session -> caller.is(session, token)));
        Actor actor = new Actor(caller.signedIn() ? caller.username() : "anonymous", request.getRemoteAddr());
        try (Actor.Scope scope = actor.enter()) {
            Objects.requireNonNull(scope);
            chain.doFilter(request, response);
        }
    }
}
