package org.carillonpbx.media;

import java.util.Objects;
import java.util.Optional;

/**
 * What a port needs to know of its surroundings.
 *
 * @param call ports of one call share a strand: packets between them change no thread
 * @param peerAddress the signalling peer's IP address: the address put into SDP is the one that routes there
 * @param facing the port of the other party, whose codecs are offered first so that nothing need be transcoded
 */
public record PortSetup(String call, String peerAddress, Optional<PortKey> facing) {
    public PortSetup {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(peerAddress, "peerAddress");
        Objects.requireNonNull(facing, "facing");
    }
}
