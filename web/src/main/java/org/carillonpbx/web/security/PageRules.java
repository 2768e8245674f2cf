package org.carillonpbx.web.security;

import java.util.Set;

/**
 * Which pages are for whom. A page that is not named here is for administrators: a new page is closed until somebody
 * opens it.
 */
final class PageRules {
    /** What Faces serves to pages: styles, scripts, pictures. */
    private static final String RESOURCES = "/jakarta.faces.resource/";

    /** Web sockets that pages listen on; a channel's name cannot be guessed, RFC 6455 §10.2 asks for its origin too. */
    private static final String PUSHES = "/jakarta.faces.push/";

    private static final Set<String> FOR_ANYBODY = Set.of("/login.xhtml", "/error.xhtml");
    private static final Set<String> FOR_USERS = Set.of("/profile.xhtml");
    private static final Set<String> ENTRANCE = Set.of("/", "/index.xhtml");

    enum Verdict {
        OPEN,
        SIGN_IN_FIRST,
        /** Not the dashboard, but the own page. */
        TO_OWN_PAGE,
        CLOSED
    }

    private PageRules() {}

    /** REST turns people away itself, in its own words: {@code /api/call-records.csv} is no page. */
    static boolean page(String path) {
        return !resource(path) && !path.startsWith("/api/");
    }

    static boolean resource(String path) {
        return path.startsWith(RESOURCES);
    }

    static boolean push(String path) {
        return path.startsWith(PUSHES);
    }

    static Verdict verdict(String path, boolean signedIn, boolean admin) {
        if (resource(path) || FOR_ANYBODY.contains(path)) {
            return Verdict.OPEN;
        }
        if (!signedIn) {
            return Verdict.SIGN_IN_FIRST;
        }
        if (admin || push(path) || FOR_USERS.contains(path)) {
            return Verdict.OPEN;
        }
        return ENTRANCE.contains(path) ? Verdict.TO_OWN_PAGE : Verdict.CLOSED;
    }
}
