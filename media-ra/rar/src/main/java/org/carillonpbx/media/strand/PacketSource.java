package org.carillonpbx.media.strand;

import org.carillonpbx.media.rtp.Packet;

/** Something with a socket that has a packet. */
@FunctionalInterface
interface PacketSource {
    void onReadable(Packet packet);
}
