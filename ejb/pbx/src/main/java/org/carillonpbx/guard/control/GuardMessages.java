package org.carillonpbx.guard.control;

import java.lang.invoke.MethodHandles;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the guard tells operators. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 4100, max = 4199)
interface GuardMessages {
    GuardMessages LOG = Logger.getMessageLogger(MethodHandles.lookup(), GuardMessages.class, "org.carillonpbx.guard");

    @LogMessage(level = Level.WARN)
    @Message(id = 4101, value = "%s is banned until %s: %s")
    void banned(String prefix, Instant until, String reason);

    @LogMessage(level = Level.WARN)
    @Message(id = 4102, value = "%s would be banned (%s), but phones are registered from there")
    void spared(String address, String reason);

    @LogMessage(level = Level.WARN)
    @Message(id = 4103, value = "%d bans stand, which is as many as there can be: those that end first make room")
    void full(int most);

    @LogMessage(level = Level.WARN)
    @Message(id = 4104, value = "bans and security events wait for the database: %s")
    void databaseAway(String reason);

    @LogMessage(level = Level.ERROR)
    @Message(id = 4105, value = "a round of the guard failed")
    void failed(@Cause Throwable failure);

    @LogMessage
    @Message(id = 4106, value = "%d bans and %d access rules loaded")
    void loaded(int bans, int rules);
}
