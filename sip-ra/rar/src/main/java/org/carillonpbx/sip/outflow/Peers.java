package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import java.util.Locale;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;

/** Reads where a message came from. */
public final class Peers {

    private Peers() {}

    public static Peer of(SIPRequest request) {
        MessageChannel channel = (MessageChannel) request.getMessageChannel();
        Transport transport = Transport.valueOf(channel.getTransport().toUpperCase(Locale.ROOT));
        return new Peer(
                transport, request.getPeerPacketSourceAddress().getHostAddress(), request.getPeerPacketSourcePort());
    }
}
