package org.carillonpbx.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a request that lives on a cookie comes from one of our own pages (CSRF). A browser says so itself in
 * Sec-Fetch-Site; an older one at least names its Origin. A request that says neither is turned down.
 */
public final class SameOrigin {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private SameOrigin() {}

    /** RFC 9110 §9.2.1. */
    public static boolean safe(String method) {
        return SAFE.contains(method);
    }

    public static boolean proven(HttpServletRequest request) {
        return proven(
                Optional.ofNullable(request.getHeader("Sec-Fetch-Site")),
                Optional.ofNullable(request.getHeader("Origin")),
                origin(request.getScheme(), request.getServerName(), request.getServerPort()));
    }

    static boolean proven(Optional<String> fetchSite, Optional<String> origin, String own) {
        return fetchSite
                .map("same-origin"::equals)
                .orElseGet(() -> origin.map(own::equalsIgnoreCase).orElse(false));
    }

    /** RFC 6454 §6.2: the port only where it is not the scheme's own. */
    static String origin(String scheme, String host, int port) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        boolean usual = lower.equals("https") ? port == 443 : port == 80;
        String literal = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host; // RFC 3986 §3.2.2
        return lower + "://" + literal + (usual ? "" : ":" + port);
    }
}
