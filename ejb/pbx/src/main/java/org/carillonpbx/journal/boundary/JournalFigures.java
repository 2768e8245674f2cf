package org.carillonpbx.journal.boundary;

/**
 * How the journal is doing.
 *
 * @param backlog facts that were told and do not stand in the database yet
 * @param spooled those of them that wait on disk because the database is away; 0 while it answers
 * @param spoolBytes size of the spool's files
 * @param held facts that could not even be written to disk and are held in memory
 * @param refused facts that the database would not take, laid aside since the start
 * @param written facts written to the database since the start
 * @param callsBegun calls that began since the start
 * @param callsAnswered calls that were answered since the start
 * @param callsOver calls that ended since the start
 * @param databaseReachable whether the last attempt to write succeeded
 */
public record JournalFigures(
        long backlog,
        long spooled,
        long spoolBytes,
        long held,
        long refused,
        long written,
        long callsBegun,
        long callsAnswered,
        long callsOver,
        boolean databaseReachable) {}
