package org.carillonpbx.web.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to go after signing in: a path of ours, never another site (open redirect). */
public final class ReturnPath {
    private static final String HOME = "/";

    private ReturnPath() {}

    /** The sign-in page, knowing where to go on to. */
    static String toSignIn(String path, String query) {
        String wanted = query == null || query.isEmpty() ? path : path + "?" + query;
        return "/login.xhtml?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    /** What {@code to} asked for, where that is a page of ours; the dashboard otherwise. */
    public static String safe(String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("/login.xhtml")) {
            return HOME;
        }
        // "//host", "/\host" and control characters take a browser elsewhere
        boolean elsewhere = wanted.startsWith("//")
                || wanted.indexOf('\\') >= 0
                || wanted.chars().anyMatch(c -> c <= ' ' || c == 0x7f);
        return elsewhere ? HOME : wanted;
    }
}
