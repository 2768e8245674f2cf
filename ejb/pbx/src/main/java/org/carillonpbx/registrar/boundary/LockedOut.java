package org.carillonpbx.registrar.boundary;

import java.time.Instant;

/**
 * CDI event, fired off the SIP threads: too many wrong passwords. For audit and alarms.
 *
 * @param account what the sender claimed to be: text from the network; empty where a whole source is locked out
 * @param source the sender's address
 * @param seconds for how long
 */
public record LockedOut(Instant at, String account, String source, long seconds) {}
