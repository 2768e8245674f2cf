package org.carillonpbx.journal.control;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the journal tells operators. */
@MessageLogger(projectCode = "CARILLON", length = 4)
@ValidIdRange(min = 5000, max = 5099)
interface JournalLog {
    JournalLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), JournalLog.class, "org.carillonpbx.journal");

    @LogMessage(level = Level.WARN)
    @Message(id = 5001, value = "%s ended in %d bytes that a crash left half-written; they are cut off (copy: .torn)")
    void tornTail(Path file, long bytes);

    @LogMessage(level = Level.ERROR)
    @Message(
            id = 5002,
            value = "the spool file from fact %d on is damaged; its facts after the damage are lost (kept: .damaged)")
    void damagedSegment(long first);

    @LogMessage(level = Level.WARN)
    @Message(id = 5003, value = "the database does not take call records (%s); they wait on disk")
    void databaseAway(String reason);

    @LogMessage
    @Message(id = 5004, value = "the database takes call records again; %d facts were waiting")
    void databaseBack(long waiting);

    @LogMessage(level = Level.ERROR)
    @Message(id = 5005, value = "the database refuses fact %d (%s); it is laid aside in the spool's refused.txt")
    void refused(long sequence, String reason);

    @LogMessage(level = Level.WARN)
    @Message(id = 5006, value = "%d calls were going on when the server went down; their records are closed as failed")
    void abandoned(long calls);

    @LogMessage(level = Level.ERROR)
    @Message(id = 5007, value = "facts cannot be written to the spool (%s); %d are held in memory")
    void notSpooled(String reason, long held);

    @LogMessage(level = Level.ERROR)
    @Message(id = 5008, value = "%d facts are lost: the spool takes none and memory is full")
    void lost(long facts);

    @LogMessage(level = Level.ERROR)
    @Message(id = 5009, value = "the spool cannot be worked on; trying again")
    void spoolProblem(@Cause Throwable cause);

    @LogMessage(level = Level.WARN)
    @Message(id = 5010, value = "the database knows %d facts of this spool, the spool only %d: it starts a new row")
    void restored(long position, long last);

    @LogMessage
    @Message(id = 5011, value = "journal spool %s open, %d facts in it")
    void opened(Path directory, long waiting);

    @LogMessage(level = Level.ERROR)
    @Message(id = 5012, value = "the journal's writer met a fault; it goes on")
    void writerFailed(@Cause Throwable cause);
}
