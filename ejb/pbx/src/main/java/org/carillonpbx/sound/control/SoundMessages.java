package org.carillonpbx.sound.control;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What sounds have to tell operators. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 7300, max = 7399)
interface SoundMessages {
    SoundMessages LOG = Logger.getMessageLogger(MethodHandles.lookup(), SoundMessages.class, "org.carillonpbx.sound");

    @LogMessage
    @Message(id = 7301, value = "%d prompts, %d of them your own; %d music classes")
    void ready(int prompts, int own, int classes);

    @LogMessage(level = Level.WARN)
    @Message(id = 7302, value = "the recording of prompt %s (%s) is missing; the shipped one is said")
    void missing(String name, String language);

    @LogMessage
    @Message(id = 7303, value = "%d sound files that nothing uses any more are deleted")
    void swept(int files);

    @LogMessage(level = Level.WARN)
    @Message(id = 7304, value = "sound files that nothing uses could not be deleted: %s")
    void notSwept(String reason);

    @LogMessage(level = Level.ERROR)
    @Message(id = 7305, value = "the shipped sounds could not be laid out")
    void shippedAway(@Cause Throwable failure);
}
