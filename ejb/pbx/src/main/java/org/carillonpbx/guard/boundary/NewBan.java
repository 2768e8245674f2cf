package org.carillonpbx.guard.boundary;

/**
 * A ban to make.
 *
 * @param minutes for how long; 0 for ever
 */
public record NewBan(String prefix, String reason, long minutes) {}
