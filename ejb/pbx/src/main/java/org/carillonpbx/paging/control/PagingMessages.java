package org.carillonpbx.paging.control;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What this component tells operators. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 4041, max = 4041)
interface PagingMessages {
    PagingMessages LOG =
            Logger.getMessageLogger(MethodHandles.lookup(), PagingMessages.class, "org.carillonpbx.paging");

    @LogMessage(level = Level.WARN)
    @Message(id = 4041, value = "The paging zones cannot be read: %s")
    void unreadable(String reason);
}
