package org.carillonpbx.room.control;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What this component tells operators. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 4040, max = 4040)
interface RoomMessages {
    RoomMessages LOG = Logger.getMessageLogger(MethodHandles.lookup(), RoomMessages.class, "org.carillonpbx.room");

    @LogMessage(level = Level.WARN)
    @Message(id = 4040, value = "The conference rooms cannot be read: %s")
    void unreadable(String reason);
}
