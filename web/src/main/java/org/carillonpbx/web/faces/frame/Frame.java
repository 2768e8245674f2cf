package org.carillonpbx.web.faces.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.util.Set;

/** How this browser wants the frame to look: kept in cookies so that the first paint is right. */
@Named
@RequestScoped
public class Frame {

    /** {@code light}, {@code dark} or {@code auto}. */
    public String getTheme() {
        return cookie("carillon-theme", Set.of("light", "dark"), "auto");
    }

    /** {@code wide} or {@code narrow}. */
    public String getNav() {
        return cookie("carillon-nav", Set.of("narrow"), "wide");
    }

    /** {@code comfortable} or {@code compact}. */
    public String getDensity() {
        return cookie("carillon-density", Set.of("compact"), "comfortable");
    }

    private static String cookie(String name, Set<String> allowed, String otherwise) {
        Object found = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestCookieMap()
                .get(name);
        return found instanceof Cookie cookie && allowed.contains(cookie.getValue()) ? cookie.getValue() : otherwise;
    }
}
