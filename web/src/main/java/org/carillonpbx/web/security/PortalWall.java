package org.carillonpbx.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carillonpbx.guard.boundary.Access;

/** Turns away who may not come to the portal or REST at all, before anything is looked at. Health is for everybody. */
public final class PortalWall extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Access access;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (HttpsOnly.health(request.getRequestURI()) || access.portalAdmits(request.getRemoteAddr())) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setHeader("Cache-Control", "no-store");
    }
}
