package org.carillonpbx.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets people through to the pages that are theirs, and everybody else to the sign-in page. */
public final class PortalGate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!PageRules.page(path)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        boolean fromOurPagesOnly = !SameOrigin.safe(request.getMethod()) || PageRules.push(path);
        if (fromOurPagesOnly && !SameOrigin.proven(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (PageRules.verdict(path, caller.signedIn(), caller.admin())) {
            case OPEN -> chain.doFilter(request, response);
            case SIGN_IN_FIRST -> send(request, response, toSignIn(request, path));
            case TO_OWN_PAGE -> send(request, response, "/profile.xhtml");
            case CLOSED -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Leads back to what stands in the browser's address bar, which a forward to the page has replaced. */
    private static String toSignIn(HttpServletRequest request, String path) {
        if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String asked) {
            return ReturnPath.toSignIn(asked, (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING));
        }
        boolean entrance = path.equals("/index.xhtml") && request.getQueryString() == null;
        return ReturnPath.toSignIn(entrance ? "/" : path, request.getQueryString());
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String location)
            throws IOException {
        String target = request.getContextPath() + location;
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // Faces 4.0 §13.4.4: a script cannot follow a redirect, so it is told in its own words
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .print("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response id=\"none\"><redirect url=\""
                            + target.replace("&", "&amp;")
                                    .replace("\"", "&quot;")
                                    .replace("<", "&lt;")
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(target);
        }
    }
}
