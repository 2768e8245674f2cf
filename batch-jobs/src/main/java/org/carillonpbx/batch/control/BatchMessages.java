package org.carillonpbx.batch.control;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What jobs tell operators, each message with an id that stays. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 9000, max = 9999)
interface BatchMessages {
    BatchMessages LOG = Logger.getMessageLogger(MethodHandles.lookup(), BatchMessages.class, "org.carillonpbx.batch");

    @LogMessage
    @Message(id = 9001, value = "call records of %s were dropped, they are older than the retention")
    void dropped(List<String> months);

    @LogMessage
    @Message(id = 9002, value = "%d call records were exported to %s")
    void exported(long records, Path file);

    @LogMessage
    @Message(id = 9003, value = "job %s, interrupted in run %d, was taken up again")
    void takenUp(String job, long executionId);

    @LogMessage(level = Level.WARN)
    @Message(id = 9004, value = "job %s, interrupted in run %d, could not be taken up again")
    void notTakenUp(String job, long executionId, @Cause Exception reason);

    @LogMessage(level = Level.ERROR)
    @Message(id = 9005, value = "job %s could not be started")
    void notStarted(String job, @Cause Exception reason);

    @LogMessage
    @Message(id = 9006, value = "%d old exports were deleted")
    void exportsDeleted(int count);

    @LogMessage
    @Message(id = 9007, value = "%d recordings were deleted, they are older than they are kept")
    void recordingsDeleted(int count);
}
