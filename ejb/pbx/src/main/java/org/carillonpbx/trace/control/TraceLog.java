package org.carillonpbx.trace.control;

import java.nio.file.Path;
import org.jboss.logging.Logger;

/** What the trace tells operators, with ids that stay: CARILLON5500 to 5999. */
final class TraceLog {
    private static final Logger LOG = Logger.getLogger("org.carillonpbx.trace");

    private TraceLog() {}

    static void opened(Path directory, long bytes) {
        LOG.infof("CARILLON5501: signalling is traced in %s (%d bytes there)", directory, bytes);
    }

    static void unusable(Path directory, Exception cause) {
        LOG.errorf(
                cause,
                "CARILLON5502: the trace in %s cannot be written; there will be no ladders until a restart",
                directory);
    }

    static void lost(long entries) {
        LOG.warnf("CARILLON5503: %d messages or events are not in the trace: the disk does not keep up", entries);
    }

    static void damaged(Path file, String reason) {
        LOG.warnf("CARILLON5504: %s is damaged (%s); what stands before the damage is kept", file, reason);
    }
}
