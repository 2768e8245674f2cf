package org.carillonpbx.web.security;

import java.time.Duration;
import java.time.Instant;

/** The cookie that carries a browser's token: out of reach of scripts and never sent by another site's page. */
public final class TokenCookie {
    public static final String NAME = "carillon";

    private TokenCookie() {}

    /** A Set-Cookie header that lives as long as the token. */
    public static String carrying(String token, Instant now, Instant expiresAt, boolean secure) {
        long seconds = Math.max(0, Duration.between(now, expiresAt).toSeconds());
        return header(token, seconds, secure);
    }

    public static String cleared(boolean secure) {
        return header("", 0, secure);
    }

    private static String header(String value, long maxAge, boolean secure) {
        return NAME + "=" + value + "; Path=/; Max-Age=" + maxAge + "; HttpOnly; SameSite=Strict"
                + (secure ? "; Secure" : "");
    }
}
