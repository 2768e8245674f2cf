package org.carillonpbx.messaging.boundary;

/**
 * Counts since the start.
 *
 * @param taken messages whose sender proved itself
 * @param delivered messages that a phone took, at once or later
 * @param kept messages that were kept for later
 * @param refused messages that were neither delivered nor kept
 */
public record MessagingFigures(long taken, long delivered, long kept, long refused) {}
