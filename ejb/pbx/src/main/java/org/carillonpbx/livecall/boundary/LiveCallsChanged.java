package org.carillonpbx.livecall.boundary;

/**
 * A CDI event: a call began, ended, or changed its state. Fired on the thread that tells facts, so whoever observes it takes
 * it over and returns.
 *
 * @param count how many calls there are now
 */
public record LiveCallsChanged(int count) {}
