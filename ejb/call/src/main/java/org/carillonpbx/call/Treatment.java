package org.carillonpbx.call;

import java.util.List;
import java.util.Optional;

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

    /**
     * A callee's phone sent the call on, and is over. Where nobody follows, it counts as one that said no.
     *
     * @param to numbers of ours, the best first; empty where all that it named is out of reach
     */
    default void onRedirected(Leg leg, List<String> to) {
        onHungUp(leg, Cause.FORBIDDEN);
    }

    default void onDigit(Leg leg, char digit) {}

    /** A digit that {@link #onDigit} told of reached nobody else: it came beside the sound alone. */
    default void onUnheardDigit(Leg leg, char digit) {}

    /** All that was to be said to the leg has been said. */
    default void onPlayed(Leg leg) {}

    /** What the leg was to dictate is taken down; empty where that is nothing. */
    default void onDictated(Leg leg, Optional<Utterance> sound) {}

    /** What the leg has dictated is kept, or could not be. */
    default void onKept(Leg leg, boolean done) {}

    /** The leg's far side wants to hear nobody, or does again. */
    default void onHeld(Leg leg, boolean holds) {}

    /** The leg is now in another treatment's charge: let go of it without hanging it up. */
    default void onTaken(Leg leg) {}
}
