package org.carillonpbx.call;

/** A treatment whose legs are in a room that somebody may moderate. */
public interface Moderated extends Treatment {

    /** Nobody hears the leg until it is no longer muted. */
    void mute(Leg leg, boolean on);

    /** How loud the others hear it, in dB. */
    void gain(Leg leg, double decibels);

    /** Nobody hears those in the room who are no moderators. */
    void muteAll(boolean on);

    /** Only moderators come in. */
    void lock(boolean on);

    /** What is said in the room is written down from now on, or no more. */
    void record(boolean on);
}
