package org.carillonpbx.web.rest.problem;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the web module tells the operator. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 8000, max = 8999)
public interface WebLog {
    WebLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), WebLog.class, "org.carillonpbx.web");

    @LogMessage(level = Level.ERROR)
    @Message(id = 8001, value = "A request failed unexpectedly, incident %s")
    void unexpected(UUID incident, @Cause Throwable thrown);

    /** A programming error that tests should have found. */
    @LogMessage(level = Level.ERROR)
    @Message(id = 8002, value = "%s says nothing about who may call it and is therefore closed")
    void noPolicy(String method);
}
