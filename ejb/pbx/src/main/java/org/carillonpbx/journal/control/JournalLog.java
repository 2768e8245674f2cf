package org.carillonpbx.journal.control;

import java.nio.file.Path;
import org.jboss.logging.Logger;

/** What the journal tells operators, with ids that stay: CARILLON5000 to 5999. */
final class JournalLog {
    private static final Logger LOG = Logger.getLogger("org.carillonpbx.journal");

    private JournalLog() {}

    static void tornTail(Path file, long bytes) {
        LOG.warnf(
                "CARILLON5001: %s ended in %d bytes that a crash left half-written; they are cut off (copy: .torn)",
                file, bytes);
    }

    static void damagedSegment(long first) {
        LOG.errorf(
                "CARILLON5002: the spool file from fact %d on is damaged; its facts after the damage are lost (kept: .damaged)",
                first);
    }

    static void databaseAway(String reason) {
        LOG.warnf("CARILLON5003: the database does not take call records (%s); they wait on disk", reason);
    }

    static void databaseBack(long waiting) {
        LOG.infof("CARILLON5004: the database takes call records again; %d facts were waiting", waiting);
    }

    static void refused(long sequence, String reason) {
        LOG.errorf(
                "CARILLON5005: the database refuses fact %d (%s); it is laid aside in the spool's refused.txt",
                sequence, reason);
    }

    static void abandoned(long calls) {
        LOG.warnf(
                "CARILLON5006: %d calls were going on when the server went down; their records are closed as failed",
                calls);
    }

    static void notSpooled(String reason, long held) {
        LOG.errorf("CARILLON5007: facts cannot be written to the spool (%s); %d are held in memory", reason, held);
    }

    static void lost(long facts) {
        LOG.errorf("CARILLON5008: %d facts are lost: the spool takes none and memory is full", facts);
    }

    static void spoolProblem(Throwable cause) {
        LOG.errorf(cause, "CARILLON5009: the spool cannot be worked on; trying again");
    }

    static void restored(long position, long last) {
        LOG.warnf(
                "CARILLON5010: the database knows %d facts of this spool, the spool only %d: it starts a new row",
                position, last);
    }

    static void opened(Path directory, long waiting) {
        LOG.infof("CARILLON5011: journal spool %s open, %d facts in it", directory, waiting);
    }

    static void writerFailed(Throwable cause) {
        LOG.errorf(cause, "CARILLON5012: the journal's writer met a fault; it goes on");
    }
}
