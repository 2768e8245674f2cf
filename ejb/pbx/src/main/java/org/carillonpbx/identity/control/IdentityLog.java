package org.carillonpbx.identity.control;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What identity tells operators. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 6000, max = 6499)
interface IdentityLog {
    IdentityLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), IdentityLog.class, "org.carillonpbx.identity");

    @LogMessage
    @Message(id = 6001, value = "the first administrator, admin, is created")
    void firstAdministrator();

    @LogMessage(level = Level.WARN)
    @Message(id = 6002, value = "there is no portal user, and carillon.admin.password is not set: nobody can sign in")
    void noAdministrator();

    @LogMessage(level = Level.WARN)
    @Message(id = 6003, value = "the first administrator's password is weak (%s); change it after signing in")
    void weakFirstPassword(String reason);

    @LogMessage(level = Level.WARN)
    @Message(id = 6004, value = "sessions are checked against an older picture: %s")
    void notRefreshed(String reason);
}
