package org.carillonpbx.guard.control;

import org.carillonpbx.sip.FloodLimits;

/**
 * What an administrator decides about the guard, from the system properties {@code carillon.guard.*} and {@code carillon.sip.*}.
 *
 * @param points how many points within ten minutes make a ban; 0 for no bans by the clock
 * @param firstMinutes how long the first one lasts
 * @param longestMinutes how long one can become
 * @param callsPerSecond new calls in all
 * @param accountCallsPerSecond new calls of one extension
 */
public record GuardSettings(
        int points,
        long firstMinutes,
        long longestMinutes,
        int callsPerSecond,
        int accountCallsPerSecond,
        FloodLimits flood) {

    public GuardSettings {
        if (points < 0 || firstMinutes < 1 || longestMinutes < firstMinutes) {
            throw new IllegalArgumentException("carillon.guard.ban.* make no sense: points " + points + ", minutes "
                    + firstMinutes + " to " + longestMinutes);
        }
        if (callsPerSecond < 1 || accountCallsPerSecond < 1) {
            throw new IllegalArgumentException("carillon.sip.calls.per.second and .per.account have to be above 0");
        }
    }

    public static GuardSettings fromSystem() {
        FloodLimits usual = FloodLimits.USUAL;
        return new GuardSettings(
                Integer.getInteger("carillon.guard.ban.points", 30),
                Integer.getInteger("carillon.guard.ban.minutes", 10),
                Integer.getInteger("carillon.guard.ban.minutes.max", 10_080),
                Integer.getInteger("carillon.sip.calls.per.second", 500),
                Integer.getInteger("carillon.sip.calls.per.account", 20),
                new FloodLimits(
                        Integer.getInteger("carillon.sip.flood.source", usual.sourcePerSecond()),
                        Integer.getInteger("carillon.sip.flood.burst", usual.sourceAtOnce()),
                        Integer.getInteger("carillon.sip.flood.all", usual.allPerSecond())));
    }
}
