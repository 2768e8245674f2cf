package org.carillonpbx.guard.boundary;

import java.time.Instant;

/**
 * What happened, for people: refusals of one kind from one place within a minute, or a ban.
 *
 * @param kind a {@link Reason}'s name, or {@code BAN}, {@code BAN_LIFTED}
 */
public record SecurityEvent(long id, Instant at, String kind, String source, String account, String text, long count) {}
