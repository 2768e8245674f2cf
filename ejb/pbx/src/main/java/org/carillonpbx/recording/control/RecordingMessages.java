package org.carillonpbx.recording.control;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What recording tells operators. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 3900, max = 3999)
interface RecordingMessages {
    RecordingMessages LOG =
            Logger.getMessageLogger(MethodHandles.lookup(), RecordingMessages.class, "org.carillonpbx.recording");

    @LogMessage(level = Level.ERROR)
    @Message(id = 3901, value = "recording %s ended before its call did: %s")
    void endedEarly(String id, String trouble);

    @LogMessage(level = Level.WARN)
    @Message(id = 3902, value = "recording %s lacks %d ms: the disk is too slow")
    void lost(String id, long millis);

    @LogMessage(level = Level.ERROR)
    @Message(id = 3903, value = "no call is recorded: %d MB are free where recordings lie, and it takes %d")
    void noRoom(long free, long least);

    @LogMessage
    @Message(id = 3904, value = "calls are recorded again: %d MB are free")
    void roomAgain(long free);

    @LogMessage(level = Level.WARN)
    @Message(id = 3905, value = "recording %s was cut off when the server died, and is whole up to there")
    void mended(String id);

    @LogMessage(level = Level.ERROR)
    @Message(id = 3906, value = "recording %s cannot be read: %s")
    void broken(String id, String why);

    @LogMessage(level = Level.WARN)
    @Message(id = 3907, value = "what is recorded waits for the database: %s")
    void databaseAway(String why);

    @LogMessage(level = Level.ERROR)
    @Message(id = 3908, value = "a round of the recordings' clerk failed")
    void failed(@Cause Throwable failure);

    @LogMessage(level = Level.ERROR)
    @Message(id = 3909, value = "too much waits to be written down: recording %s is not noted")
    void dropped(String id);

    @LogMessage(level = Level.ERROR)
    @Message(id = 3910, value = "the recorder %s does not take what is recorded (status %d)")
    void recorderFails(String recorder, int status);

    @LogMessage
    @Message(id = 3911, value = "the recorder %s takes what is recorded again")
    void recorderAgain(String recorder);

    @LogMessage(level = Level.ERROR)
    @Message(id = 3912, value = "recording %s: no recorder takes it, or takes it to its end")
    void notTaken(String id);
}
