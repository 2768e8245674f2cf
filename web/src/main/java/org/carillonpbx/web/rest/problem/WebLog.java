package org.carillonpbx.web.rest.problem;

import java.util.UUID;
import org.jboss.logging.Logger;

/** What the web module tells the operator. Ids 8000 to 8999. */
public final class WebLog {
    public static final WebLog LOG = new WebLog();

    private static final Logger LOGGER = Logger.getLogger("org.carillonpbx.web");

    private WebLog() {}

    void unexpected(UUID incident, Throwable thrown) {
        LOGGER.errorf(thrown, "CARILLON8001: A request failed unexpectedly, incident %s", incident);
    }

    /** A programming error that tests should have found. */
    public void noPolicy(String method) {
        LOGGER.errorf("CARILLON8002: %s says nothing about who may call it and is therefore closed", method);
    }
}
