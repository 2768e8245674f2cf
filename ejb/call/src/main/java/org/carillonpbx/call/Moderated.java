package org.carillonpbx.call;

/** A treatment whose legs somebody else may make softer. */
public interface Moderated extends Treatment {

    /** Nobody hears the leg until it is no longer muted. */
    void mute(Leg leg, boolean on);

    /** How loud the others hear it, in dB. */
    void gain(Leg leg, double decibels);
}
