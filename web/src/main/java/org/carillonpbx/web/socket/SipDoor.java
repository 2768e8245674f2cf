package org.carillonpbx.web.socket;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import org.carillonpbx.flow.boundary.FlowSettings;
import org.carillonpbx.flow.boundary.WebSocketFlows;
import org.carillonpbx.web.security.SameOrigin;

/**
 * Who may open a WebSocket for SIP: who asks for the subprotocol {@code sip} (RFC 7118 §4.1), comes from one of our own pages
 * or an origin that is allowed (or is no browser), and finds room.
 */
public final class SipDoor extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int UPGRADE_REQUIRED = 426;

    @Inject
    private transient WebSocketFlows flows;

    @Inject
    private transient Arrival arrival;

    private final AtomicInteger invented = new AtomicInteger();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        FlowSettings settings = flows.settings();
        if (!settings.enabled()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            response.setHeader("Upgrade", "websocket"); // RFC 9110 §15.5.22
            response.setStatus(UPGRADE_REQUIRED);
        } else if (!asksForSip(request)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!welcome(request, settings)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (!flows.roomFor(Arrival.plain(request.getRemoteAddr()))) {
            response.setHeader("Retry-After", "30");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            arrival.note(request, port(request));
            chain.doFilter(request, response);
        }
    }

    private static boolean asksForSip(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Sec-WebSocket-Protocol")).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .anyMatch(protocol -> protocol.strip().equalsIgnoreCase("sip"));
    }

    private static boolean welcome(HttpServletRequest request, FlowSettings settings) {
        String origin = request.getHeader("Origin");
        return origin == null // no browser: a page cannot leave it out
                || settings.origins().contains("*")
                || settings.origins().contains(origin)
                || SameOrigin.proven(request);
    }

    /** A reverse proxy does not tell the far end's port; a number of ours names the connection then. */
    private int port(HttpServletRequest request) {
        int port = request.getRemotePort();
        return port > 0 ? port : 1 + Math.floorMod(invented.getAndIncrement(), 65_535);
    }
}
