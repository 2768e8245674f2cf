package org.carillonpbx.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends plain HTTP on to HTTPS, whatever is asked for; only load balancers may ask for health without it, and phones for SIP
 * where that is allowed.
 */
public final class HttpsOnly extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int PERMANENT_REDIRECT = 308;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.isSecure() || health(request.getRequestURI()) || plainSip(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        // RFC 9110 §15.4.9: 308 keeps method and body
        response.setStatus(PERMANENT_REDIRECT);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Location",
                location(
                        request.getServerName(),
                        Integer.getInteger("carillon.https.port", 8443),
                        request.getRequestURI(),
                        request.getQueryString()));
    }

    static boolean health(String uri) {
        return uri.equals("/api/health") || uri.startsWith("/api/health/");
    }

    /** WebSocket without TLS, where an administrator wants it. */
    private static boolean plainSip(String uri) {
        return uri.equals("/sip") && Boolean.getBoolean("carillon.sip.websocket.plain");
    }

    static String location(String host, int port, String uri, String query) {
        return SameOrigin.origin("https", host, port) + uri + (query == null ? "" : "?" + query);
    }
}
