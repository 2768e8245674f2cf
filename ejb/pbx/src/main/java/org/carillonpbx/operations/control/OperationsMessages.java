package org.carillonpbx.operations.control;

import java.nio.file.Path;
import org.jboss.logging.Logger;

/** What operations tell operators: CARILLON7001 to CARILLON7099. */
final class OperationsMessages {
    private static final Logger LOG = Logger.getLogger("org.carillonpbx.operations");

    private OperationsMessages() {}

    static void certificateTaken(Path file) {
        LOG.infof("CARILLON7001: the portal shows the new certificate of %s from now on", file);
    }

    static void certificateRefused(Path file, String reason) {
        LOG.errorf("CARILLON7002: the portal keeps its old certificate, for %s cannot be used: %s", file, reason);
    }
}
