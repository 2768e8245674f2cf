package org.carillonpbx.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * A token as a request carries it. A Bearer header wins over the cookie: who sends one meant it.
 *
 * @param byCookie sent by the browser of its own accord, so that unsafe methods need proof of same origin
 */
public record PresentedToken(String value, boolean byCookie) {
    private static final String BEARER = "bearer ";

    public static Optional<PresentedToken> in(HttpServletRequest request) {
        Cookie[] sent = request.getCookies();
        return in(request.getHeader("Authorization"), sent == null ? List.of() : List.of(sent));
    }

    static Optional<PresentedToken> in(String authorization, List<Cookie> cookies) {
        // RFC 6750 §2.1; the scheme's name ignores case, RFC 9110 §11.1
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(
                    new PresentedToken(authorization.substring(BEARER.length()).strip(), false));
        }
        return cookies.stream()
                .filter(cookie -> cookie.getName().equals(TokenCookie.NAME)
                        && !cookie.getValue().isEmpty())
                .findFirst()
                .map(cookie -> new PresentedToken(cookie.getValue(), true));
    }

    @Override
    public String toString() {
        return byCookie ? "PresentedToken[cookie]" : "PresentedToken[bearer]";
    }
}
