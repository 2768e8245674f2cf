package org.carillonpbx.messaging.control;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What operators read of text messages that wait for their phones. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 3800, max = 3899)
interface MessagingMessages {
    MessagingMessages LOG =
            Logger.getMessageLogger(MethodHandles.lookup(), MessagingMessages.class, "org.carillonpbx.messaging");

    @LogMessage
    @Message(id = 3801, value = "Messages are kept in the database again")
    void keptAgain();

    @LogMessage(level = Level.WARN)
    @Message(id = 3802, value = "Messages cannot be kept for now: %s")
    void notKept(String reason);

    @LogMessage(level = Level.ERROR)
    @Message(id = 3803, value = "Keeping messages failed")
    void roundFailed(@Cause Throwable failure);
}
