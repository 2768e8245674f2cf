package org.carillonpbx.sip.stack;

import java.util.Locale;
import javax.sip.address.Hop;
import org.carillonpbx.sip.Peer;

/** A peer, as the stack wants to hear of it. */
public record NextHop(Peer peer) implements Hop {

    @Override
    public String getHost() {
        return peer.address();
    }

    @Override
    public int getPort() {
        return peer.port();
    }

    @Override
    public String getTransport() {
        return peer.transport().name().toLowerCase(Locale.ROOT);
    }
}
