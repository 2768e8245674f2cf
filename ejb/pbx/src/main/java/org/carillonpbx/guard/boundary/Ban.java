package org.carillonpbx.guard.boundary;

import java.time.Instant;

/**
 * Somebody who is shut out of SIP.
 *
 * @param prefix an address or network, {@code 192.0.2.7}, {@code 2001:db8:0:7:0:0:0:0/64}
 * @param times how often that happened to them lately: each time it is longer
 * @param manual whether an administrator did it
 * @param by who did it, empty for the guard itself
 */
public record Ban(String prefix, String reason, Instant since, Instant until, int times, boolean manual, String by) {}
