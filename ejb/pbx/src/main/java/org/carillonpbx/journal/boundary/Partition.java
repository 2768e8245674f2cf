package org.carillonpbx.journal.boundary;

import java.time.LocalDate;

/** One month of one of the journal's tables: from the first day (UTC) to, but without, the first day of the next month. */
public record Partition(String table, String name, LocalDate from, LocalDate to, long bytes) {}
