package org.carillonpbx.room.control;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;
import org.jboss.logging.annotations.ValidIdRanges;

/** What this component tells operators. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRanges({@ValidIdRange(min = 4040, max = 4040), @ValidIdRange(min = 4042, max = 4049)})
interface RoomMessages {
    RoomMessages LOG = Logger.getMessageLogger(MethodHandles.lookup(), RoomMessages.class, "org.carillonpbx.room");

    @LogMessage(level = Level.WARN)
    @Message(id = 4040, value = "The conference rooms cannot be read: %s")
    void unreadable(String reason);

    @LogMessage(level = Level.ERROR)
    @Message(
            id = 4042,
            value = "%d changes in conference rooms were told to nobody so far: who watches them does not keep up")
    void newsLost(long lost);

    @LogMessage(level = Level.ERROR)
    @Message(id = 4043, value = "%s did not take a change in conference room %s")
    void listenerFailed(String listener, String room, @Cause Throwable fault);
}
