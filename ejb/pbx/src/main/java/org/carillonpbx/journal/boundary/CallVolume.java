package org.carillonpbx.journal.boundary;

import java.time.Instant;

/** How many calls began in one interval, and how many of them were answered. */
public record CallVolume(Instant from, long calls, long answered) {}
