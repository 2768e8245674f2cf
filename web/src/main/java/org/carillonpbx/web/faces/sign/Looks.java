package org.carillonpbx.web.faces.sign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Map;
import org.carillonpbx.identity.boundary.OwnProfile;
import org.carillonpbx.identity.boundary.Theme;
import org.carillonpbx.problem.boundary.Problem;

/** Brings the theme that a user once chose to the browser that they sign in with. */
@ApplicationScoped
public class Looks {
    private static final String COOKIE = "carillon-theme";
    private static final int YEAR_SECONDS = 31_536_000;

    private OwnProfile profiles;

    @Inject
    void use(OwnProfile profiles) {
        this.profiles = profiles;
    }

    /** A browser that knows what it wants keeps it. */
    void bring(String username) {
        ExternalContext browser = FacesContext.getCurrentInstance().getExternalContext();
        if (!browser.getRequestCookieMap().containsKey(COOKIE)) {
            theme(username)
                    .ifPresent(name -> browser.addResponseCookie(
                            COOKIE,
                            name,
                            Map.of("path", "/", "maxAge", YEAR_SECONDS, "secure", true, "SameSite", "Strict")));
        }
    }

    private java.util.Optional<String> theme(String username) {
        try {
            return profiles.find(username)
                    .map(user -> user.theme() == Theme.LIGHT ? "light" : user.theme() == Theme.DARK ? "dark" : "")
                    .filter(name -> !name.isEmpty());
        } catch (Problem away) {
            return java.util.Optional.empty(); // looks are no reason not to sign in
        }
    }
}
