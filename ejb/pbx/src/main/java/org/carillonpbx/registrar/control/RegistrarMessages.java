package org.carillonpbx.registrar.control;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the registrar tells operators. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 4010, max = 4029)
interface RegistrarMessages {
    RegistrarMessages LOG =
            Logger.getMessageLogger(MethodHandles.lookup(), RegistrarMessages.class, "org.carillonpbx.registrar");

    @LogMessage
    @Message(id = 4010, value = "%d registered phones remembered from before")
    void remembered(int phones);

    @LogMessage
    @Message(id = 4011, value = "Registrations are written to the database again")
    void writtenAgain();

    @LogMessage(level = Level.WARN)
    @Message(id = 4012, value = "Registrations stay in memory alone for now: %s")
    void memoryOnly(String reason);

    @LogMessage(level = Level.WARN)
    @Message(id = 4013, value = "The phones of extension %s cannot be written: %s")
    void notWritten(String extension, String reason);

    @LogMessage(level = Level.WARN)
    @Message(id = 4014, value = "Locked out for %d s after wrong passwords: account '%s' from '%s'")
    void lockedOut(long seconds, String account, String source);

    @LogMessage(level = Level.ERROR)
    @Message(id = 4015, value = "A listener of the registrar failed")
    void listenerFailed(@Cause Throwable failure);

    @LogMessage(level = Level.ERROR)
    @Message(id = 4016, value = "Writing registrations failed")
    void writingFailed(@Cause Throwable failure);

    @LogMessage(level = Level.ERROR)
    @Message(id = 4018, value = "Asking phones whether they are there failed")
    void watchFailed(@Cause Throwable failure);
}
