package org.carillonpbx.sip.stack;

import java.lang.invoke.MethodHandles;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What operators read of the SIP adapter. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 1000, max = 1999)
public interface SipMessages {
    SipMessages LOG = Logger.getMessageLogger(MethodHandles.lookup(), SipMessages.class, "org.carillonpbx.sip");

    @LogMessage
    @Message(id = 1001, value = "SIP is listening on %s")
    void listening(String points);

    @LogMessage
    @Message(id = 1002, value = "SIP has stopped listening")
    void stopped();

    /** The text of the one failure that an operator meets most: somebody else has the port. */
    @Message(
            id = 1003,
            value =
                    "SIP cannot listen on %s %s: %s. Is another SIP server running there? Change carillon.sip.bind or carillon.sip.port.")
    String cannotListen(String transport, ListenAddress address, String reason);

    @LogMessage(level = Level.WARN)
    @Message(id = 1004, value = "the SIP stack was restarted: %s")
    void restarted(String reason);

    @LogMessage(level = Level.ERROR)
    @Message(id = 1005, value = "the SIP stack could not be restarted: %s")
    void restartFailed(String reason);

    @LogMessage(level = Level.ERROR)
    @Message(
            id = 1006,
            value = "the listener failed on an event of dialog %s (further ones within a minute are not written)")
    void listenerFailed(String dialog, @Cause Throwable failure);

    @LogMessage(level = Level.ERROR)
    @Message(id = 1007, value = "a fault while answering %s (further ones within a minute are not written)")
    void requestFaulted(String method, @Cause Throwable failure);

    @LogMessage(level = Level.ERROR)
    @Message(id = 1008, value = "a fault while sending (further ones within a minute are not written)")
    void commandFaulted(@Cause Throwable failure);

    @Message(id = 1009, value = "the SIP stack could not be started: %s")
    String cannotStart(String reason);

    @Message(id = 1010, value = "the SIP adapter's settings are wrong: %s")
    String settingsWrong(String reason);

    @LogMessage
    @Message(id = 1011, value = "SIP over TLS has taken up a new certificate, valid until %s")
    void certificateRenewed(Instant expires);

    @LogMessage(level = Level.ERROR)
    @Message(id = 1012, value = "SIP over TLS keeps its old certificate, for the new one cannot be used: %s")
    void certificateUnusable(String reason);
}
