package org.carillonpbx.operations.control;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What operations tell operators. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 7001, max = 7099)
interface OperationsMessages {
    OperationsMessages LOG =
            Logger.getMessageLogger(MethodHandles.lookup(), OperationsMessages.class, "org.carillonpbx.operations");

    @LogMessage
    @Message(id = 7001, value = "the portal shows the new certificate of %s from now on")
    void certificateTaken(Path file);

    @LogMessage(level = Level.ERROR)
    @Message(id = 7002, value = "the portal keeps its old certificate, for %s cannot be used: %s")
    void certificateRefused(Path file, String reason);
}
