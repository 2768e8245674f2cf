package org.carillonpbx.gateway;

import java.lang.invoke.MethodHandles;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.FactListener;
import org.carillonpbx.call.LegId;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the gateway tells operators, each message with an id that stays. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 3000, max = 3799)
interface GatewayMessages {
    GatewayMessages LOG =
            Logger.getMessageLogger(MethodHandles.lookup(), GatewayMessages.class, "org.carillonpbx.call");

    @LogMessage
    @Message(id = 3001, value = "call control runs on node %s")
    void laneRuns(String node);

    @LogMessage
    @Message(id = 3002, value = "call control stops, %d calls end")
    void laneStops(int calls);

    @LogMessage(level = Level.WARN)
    @Message(id = 3003, value = "%s kept the lane for %d ms (%d more were slow since the last one)")
    void laneSlow(Runnable task, long millis, long untold);

    @LogMessage(level = Level.ERROR)
    @Message(id = 3004, value = "%s kept the lane, and with it every call, for %d ms")
    void laneStalled(Runnable task, long millis);

    @LogMessage(level = Level.ERROR)
    @Message(id = 3005, value = "%s failed (%d more faults since the last one)")
    void laneFailed(Runnable task, long untold, @Cause Throwable fault);

    @LogMessage(level = Level.ERROR)
    @Message(id = 3006, value = "a fault ended call %s at leg %s (%d more faults since the last one)")
    void callFailed(CallId call, LegId leg, long untold, @Cause Throwable fault);

    @LogMessage(level = Level.ERROR)
    @Message(id = 3007, value = "%s did not take a fact (%d more since the last one)")
    void listenerFailed(FactListener listener, long untold, @Cause Throwable fault);

    @LogMessage(level = Level.ERROR)
    @Message(id = 3008, value = "%d facts were lost so far: their listeners do not keep up")
    void factsLost(long lost);

    @LogMessage(level = Level.ERROR)
    @Message(id = 3009, value = "%d events were turned away so far: the lane is full")
    void eventsLost(long lost);

    @LogMessage(level = Level.ERROR)
    @Message(id = 3010, value = "news between the SIP adapter and the guard were not passed on")
    void guardPostFailed(@Cause Throwable fault);

    @LogMessage(level = Level.WARN)
    @Message(id = 3011, value = "what leg %s dictated is not kept: %s")
    void dictationLost(LegId leg, String why);

    @LogMessage(level = Level.ERROR)
    @Message(id = 3012, value = "what leg %s dictated is not kept")
    void dictationFailed(LegId leg, @Cause Throwable fault);

    @Message(id = 3020, value = "%s is '%s': it is a whole number from 1 to %d")
    String settingWrong(String name, String value, int most);
}
