package org.carillonpbx.web.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.rest.problem.WebLog;
import org.carillonpbx.web.security.Caller;
import org.carillonpbx.web.security.PresentedToken;
import org.carillonpbx.web.security.SameOrigin;

/** Turns away who may not call a resource method, and requests that another site's page made a browser send. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {
    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest http;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean byCookie = caller.token().map(PresentedToken::byCookie).orElse(false);
        if (byCookie && !SameOrigin.safe(request.getMethod()) && !SameOrigin.proven(http)) {
            throw new Problem(
                    Problem.Kind.FORBIDDEN,
                    "A request with the cookie has to come from a page of this server. Send the token as Bearer instead.");
        }
        AccessPolicy policy = AccessPolicy.of(resource.getResourceClass(), resource.getResourceMethod());
        if (policy.equals(AccessPolicy.CLOSED)) {
            WebLog.LOG.noPolicy(resource.getResourceMethod().toString());
        }
        if (policy.allows(caller.roles())) {
            return;
        }
        throw caller.signedIn()
                ? new Problem(Problem.Kind.FORBIDDEN, "This is not for " + caller.username() + "'s roles.")
                : new Problem(Problem.Kind.NOT_SIGNED_IN, "A valid token is needed: POST /api/auth/login issues one.");
    }
}
