package org.carillonpbx.media;

import java.util.Objects;

/**
 * Where sound goes that many loudspeakers listen to at once, without signalling: G.711 as RTP, 20 ms a packet.
 *
 * @param group a multicast address, 239.1.2.3 or ff15::7
 * @param port the RTP port; even by custom
 * @param ttl how many routers it may pass, 0 to 255
 * @param networkInterface the name of the interface that it leaves by, "eth1"; empty where the routes decide
 * @param aLaw A-law, or else µ-law
 */
public record Multicast(String group, int port, int ttl, String networkInterface, boolean aLaw) {
    public Multicast {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(networkInterface, "networkInterface");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port: " + port);
        }
        if (ttl < 0 || ttl > 255) {
            throw new IllegalArgumentException("ttl: " + ttl);
        }
    }
}
