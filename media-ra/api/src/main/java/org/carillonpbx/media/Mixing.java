package org.carillonpbx.media;

/**
 * Rooms: each party hears what all others say together. A port is in one room at most; whatever else is ordered of whom it
 * hears ends its stay, as does its closing. Returns at once, thread-safe; a command for what is not there does nothing.
 */
public interface Mixing {

    /** Takes the port into a room, which is there from its first port to its last. */
    void join(RoomKey room, PortKey port, Part as);

    /** Nobody hears the party, until it is no longer muted; lasts as long as its stay. */
    void mute(PortKey port, boolean on);

    /** How loud the others hear the party; 0 dB is as it speaks. */
    void gain(PortKey port, double decibels);

    /**
     * Whatever is said in the room goes out by multicast as well, until its last port has left.
     *
     * @return {@link Outcome#NOT_ACCEPTABLE} where there is no such interface or group, {@link Outcome#UNKNOWN_PORT} where
     *     nobody is in such a room
     */
    Outcome cast(RoomKey room, Multicast to);

    /** All in the room hear that somebody has come, or has gone. */
    void chime(RoomKey room, boolean joined);
}
