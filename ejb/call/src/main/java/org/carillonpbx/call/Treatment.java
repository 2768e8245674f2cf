package org.carillonpbx.call;

/**
 * Decides what happens next to the legs in its charge: a call's state machine for one situation. Confined to the lane, and
 * nothing in it waits. An exception ends the legs in its charge, and no others.
 */
public interface Treatment {

    /** The legs are in its charge: starts. */
    void begin();

    /** A callee's phone rings. Told again where there is early media to hear by then. */
    default void onRang(Leg leg) {}

    /** A callee answered, and its media is agreed on. */
    default void onAnswered(Leg leg) {}

    /** The leg is over, and in nobody's charge any more. Not told of legs that the treatment itself hung up. */
    default void onHungUp(Leg leg, Cause cause) {}

    default void onDigit(Leg leg, char digit) {}

    /** The leg is now in another treatment's charge: let go of it without hanging it up. */
    default void onTaken(Leg leg) {}
}
