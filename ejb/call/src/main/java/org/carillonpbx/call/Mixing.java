package org.carillonpbx.call;

/** The core's way to rooms, in which everybody hears everybody else. Works from memory and returns at once. */
public interface Mixing {

    /** What somebody does in a room. */
    enum Part {
        /** Speaks and listens. */
        PARTY,
        /** Listens and is not heard. */
        LISTENER,
        /** Speaks and hears nobody. */
        SPEAKER
    }

    /** Takes a leg into a room, which is there from its first leg to its last. */
    void join(String room, LegId leg, Part as);

    /** The leg hears nobody and is heard by nobody. */
    void leave(LegId leg);

    /** Nobody hears the leg until it is no longer muted. */
    void mute(LegId leg, boolean on);

    /** How loud the others hear it; 0 dB is as it speaks. */
    void gain(LegId leg, double decibels);

    /** What is said in the room goes to a zone's loudspeakers as well; false where they cannot be reached from here. */
    boolean cast(String room, PagingZone zone);

    /** All hear that somebody has come into the room, or has left it. */
    void chime(String room, boolean joined);
}
