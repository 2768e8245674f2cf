package org.carillonpbx.web.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * Lets clients go: who stops listening to a sound, or leaves a page while it loads, has made no error that an operator should read
 * of. What fails for any other reason goes on as it is.
 */
public final class LeavingClients extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(LeavingClients.class);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        WatchedAnswer answer = new WatchedAnswer(response);
        try {
            chain.doFilter(request, answer);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (!answer.left()) {
                throw failure;
            }
            LOG.debugf(failure, "the client left before %s was through", request.getRequestURI());
        }
    }
}
