package org.carillonpbx.batch.control;

import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/** What jobs tell operators, each message with an id that stays. */
final class BatchMessages {

    private static final Logger LOG = Logger.getLogger("org.carillonpbx.batch");

    private BatchMessages() {}

    static void dropped(List<String> months) {
        if (!months.isEmpty()) {
            LOG.infof("CARILLON9001: call records of %s were dropped, they are older than the retention", months);
        }
    }

    static void exported(Path file, long records) {
        LOG.infof("CARILLON9002: %d call records were exported to %s", records, file);
    }

    static void takenUp(String job, long executionId) {
        LOG.infof("CARILLON9003: job %s, interrupted in run %d, was taken up again", job, executionId);
    }

    static void notTakenUp(String job, long executionId, Exception reason) {
        LOG.warnf(reason, "CARILLON9004: job %s, interrupted in run %d, could not be taken up again", job, executionId);
    }

    static void notStarted(String job, Exception reason) {
        LOG.errorf(reason, "CARILLON9005: job %s could not be started", job);
    }

    static void exportsDeleted(int count) {
        if (count > 0) {
            LOG.infof("CARILLON9006: %d old exports were deleted", count);
        }
    }
}
