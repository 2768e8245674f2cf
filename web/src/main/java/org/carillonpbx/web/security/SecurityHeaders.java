package org.carillonpbx.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The headers that tell a browser what our answers may never do: run foreign scripts, stand in another site's frame, leak
 * where one came from. Pages get their script policy from PrimeFaces, which knows its nonce (web.xml).
 */
public final class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = ".xhtml";
    private static final String FOR_FILES =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String FOR_ANSWERS = "default-src 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        String path = request.getRequestURI();
        String policy = policy(path);
        if (!policy.isEmpty()) {
            response.setHeader("Content-Security-Policy", policy);
        }
        if (path.startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    /** Empty where the page brings its own. */
    static String policy(String path) {
        if (path.equals("/") || (path.endsWith(PAGE) && !PageRules.resource(path))) {
            return "";
        }
        return path.startsWith("/api/") && !path.equals("/api/docs") ? FOR_ANSWERS : FOR_FILES;
    }
}
