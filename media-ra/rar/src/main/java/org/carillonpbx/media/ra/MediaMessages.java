package org.carillonpbx.media.ra;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What operators read of the media adapter; {@link MediaLog} says how often. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 2000, max = 2999)
interface MediaMessages {
    MediaMessages LOG = Logger.getMessageLogger(MethodHandles.lookup(), MediaMessages.class, "org.carillonpbx.media");

    @LogMessage
    @Message(id = 2001, value = "RTP at %s, ports %d to %d, carried by %d threads")
    void started(String bind, int least, int most, int strands);

    @LogMessage
    @Message(id = 2002, value = "RTP ports are closed")
    void stopped();

    @LogMessage(level = Level.ERROR)
    @Message(id = 2003, value = "A packet or a command failed; the call it belonged to may be without sound")
    void failed(@Cause Throwable fault);

    @LogMessage(level = Level.WARN)
    @Message(id = 2004, value = "Media events are not taken; %d were dropped so far")
    void eventsDropped(long soFar);

    @LogMessage(level = Level.ERROR)
    @Message(id = 2005, value = "The listener of media events failed")
    void listenerFailed(@Cause Throwable failure);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 2020,
            value = "No RTP port is left: calls are turned away with 503. Widen carillon.rtp.port.min to max")
    void portsRunOut();

    @LogMessage
    @Message(id = 2021, value = "RTP ports are free again; %d legs were turned away meanwhile")
    void portsAreBack(long turnedAway);

    @Message(id = 2010, value = "RTP cannot start: %s")
    String cannotStart(String reason);
}
