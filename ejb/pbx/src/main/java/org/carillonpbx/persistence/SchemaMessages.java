package org.carillonpbx.persistence;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What operators read of the database schema at a start. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 4001, max = 4002)
interface SchemaMessages {
    SchemaMessages LOG =
            Logger.getMessageLogger(MethodHandles.lookup(), SchemaMessages.class, "org.carillonpbx.persistence");

    @LogMessage
    @Message(id = 4001, value = "The database schema went from version %s to %s in %d migrations")
    void migrated(String before, String after, int migrations);

    @LogMessage(level = Level.WARN)
    @Message(id = 4002, value = "Waiting for the database: %s")
    void waiting(String reason);
}
