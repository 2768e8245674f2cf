package org.carillonpbx.subscription.control;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What operators read of subscriptions. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 4060, max = 4079)
interface SubscriptionLog {
    SubscriptionLog LOG =
            Logger.getMessageLogger(MethodHandles.lookup(), SubscriptionLog.class, "org.carillonpbx.subscription");

    @LogMessage
    @Message(id = 4060, value = "%d subscriptions remembered from before; their watchers are told the state anew")
    void remembered(int subscriptions);

    @LogMessage(level = Level.WARN)
    @Message(id = 4061, value = "Subscriptions stay in memory alone for now: %s")
    void memoryOnly(String reason);

    @LogMessage
    @Message(id = 4062, value = "Subscriptions are written to the database again")
    void writtenAgain();

    @LogMessage(level = Level.ERROR)
    @Message(id = 4063, value = "Event package %s could not write a state; its subscription ends")
    void packageFailed(String event, @Cause Throwable fault);

    @LogMessage(level = Level.ERROR)
    @Message(id = 4064, value = "Looking after subscriptions failed")
    void roundFailed(@Cause Throwable fault);
}
