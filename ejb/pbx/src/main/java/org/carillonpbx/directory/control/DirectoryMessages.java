package org.carillonpbx.directory.control;

import java.lang.invoke.MethodHandles;
import java.util.List;
import org.carillonpbx.problem.boundary.Violation;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the directory tells operators. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 4003, max = 4009)
interface DirectoryMessages {
    DirectoryMessages LOG =
            Logger.getMessageLogger(MethodHandles.lookup(), DirectoryMessages.class, "org.carillonpbx.directory");

    @LogMessage
    @Message(id = 4003, value = "%d extensions loaded")
    void loaded(int extensions);

    @LogMessage(level = Level.WARN)
    @Message(id = 4004, value = "The directory cannot be read: %s")
    void unreadable(String reason);

    @LogMessage
    @Message(id = 4005, value = "First start: made %d demonstration extensions")
    void demonstrationMade(int extensions);

    @LogMessage(level = Level.WARN)
    @Message(id = 4006, value = "The demonstration extensions cannot be made: %s")
    void demonstrationNotMade(List<Violation> reasons);
}
