package org.carillonpbx.media.rtp;

/** Takes packets in and makes something of them by a clock. Confined to the strand of the port that takes them in. */
public interface Processing extends Clocked {

    /** Takes a packet; it is the strand's, and not to be kept. */
    void take(Packet packet);
}
