package org.carillonpbx.peer;

/**
 * How bad a network is.
 *
 * @param loss share of the packets that never come, 0 to 1
 * @param jitterMillis how much later than the fastest a packet comes at most
 * @param reordered share of the packets that two or three others overtake
 * @param doubled share of the packets that come twice
 */
public record Impairment(double loss, int jitterMillis, double reordered, double doubled) {
    /** Nothing is lost, late or doubled. */
    public static final Impairment NONE = new Impairment(0, 0, 0, 0);
}
