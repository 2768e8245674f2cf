package org.carillonpbx.trace.control;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the trace tells operators. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 5500, max = 5999)
interface TraceLog {
    TraceLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), TraceLog.class, "org.carillonpbx.trace");

    @LogMessage
    @Message(id = 5501, value = "signalling is traced in %s (%d bytes there)")
    void opened(Path directory, long bytes);

    @LogMessage(level = Level.ERROR)
    @Message(id = 5502, value = "the trace in %s cannot be written; there will be no ladders until a restart")
    void unusable(Path directory, @Cause Exception cause);

    @LogMessage(level = Level.WARN)
    @Message(id = 5503, value = "%d messages or events are not in the trace: the disk does not keep up")
    void lost(long entries);

    @LogMessage(level = Level.WARN)
    @Message(id = 5504, value = "%s is damaged (%s); what stands before the damage is kept")
    void damaged(Path file, String reason);
}
