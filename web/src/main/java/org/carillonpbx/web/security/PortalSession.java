package org.carillonpbx.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.carillonpbx.identity.boundary.IssuedToken;
import org.carillonpbx.identity.boundary.SignIn;

/** Signs a browser in and out, for the portal's pages. Only within a Faces request. */
@RequestScoped
public class PortalSession {
    @Inject
    private SignIn signIn;

    @Inject
    private Caller caller;

    /** Throws {@code Problem} NOT_SIGNED_IN or TOO_MANY where the password is not taken. */
    public void signIn(String username, String password) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        IssuedToken issued = signIn.signIn(username, password, request.getRemoteAddr());
        if (request.getSession(false) != null) {
            request.changeSessionId(); // what was known of it before counts for nothing now
        }
        String cookie = TokenCookie.carrying(
                issued.token(), Clock.systemUTC().instant(), issued.session().expiresAt(), request.isSecure());
        ((HttpServletResponse) external.getResponse()).addHeader("Set-Cookie", cookie);
        caller.is(issued.session(), new PresentedToken(issued.token(), true));
    }

    /** Revokes the token, drops the views and clears the cookie. Redirect afterwards. */
    public void signOut() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        caller.token().ifPresent(token -> signIn.signOut(token.value()));
        caller.isNobody();
        external.invalidateSession();
        ((HttpServletResponse) external.getResponse()).addHeader("Set-Cookie", TokenCookie.cleared(request.isSecure()));
    }
}
