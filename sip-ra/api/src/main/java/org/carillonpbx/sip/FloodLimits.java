package org.carillonpbx.sip;

/**
 * How many requests of strangers are answered; beyond that there is silence, so that we neither work for a flood nor add to
 * it. Who has proved who they are is not counted.
 *
 * @param sourcePerSecond for one source, in the long run
 * @param sourceAtOnce for one source, on top of that when it begins
 * @param allPerSecond for all of them together
 */
public record FloodLimits(int sourcePerSecond, int sourceAtOnce, int allPerSecond) {

    /** Room for an office of some hundred phones that all come back at once. */
    public static final FloodLimits USUAL = new FloodLimits(50, 2_000, 5_000);

    public FloodLimits {
        if (sourcePerSecond < 1 || sourceAtOnce < 1 || allPerSecond < 1) {
            throw new IllegalArgumentException("a limit of none would shut everybody out");
        }
    }
}
