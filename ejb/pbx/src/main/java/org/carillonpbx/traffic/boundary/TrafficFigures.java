package org.carillonpbx.traffic.boundary;

/**
 * How the calls of the last quarter of an hour went. Ratios are 0 to 1 and, like means, NaN where there was nothing to take
 * them of.
 *
 * @param callsPerSecond call set-ups a second
 * @param answered answer-seizure ratio (ITU-T E.425): of the calls that ended, those that had been answered
 * @param effective network effectiveness ratio (E.425): those that reached a user, though it was busy, absent or unwilling
 * @param meanSeconds average call duration, of those answered
 * @param postDialSeconds post-dial delay: from the call's arrival to the first ringing or answer, mean
 * @param opinion mean opinion score of what was received from parties, see {@link org.carillonpbx.quality.boundary.SoundScore}
 */
public record TrafficFigures(
        double callsPerSecond,
        double answered,
        double effective,
        double meanSeconds,
        double postDialSeconds,
        double opinion) {}
