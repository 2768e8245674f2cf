package org.carillonpbx.sip.perimeter;

import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;

/** Whoever sent something. What their request says of them is read only when it is asked for. */
public final class Caller {

    private final Transport transport;
    private final InetAddress address;
    private final int port;
    private final Optional<SIPRequest> request;

    private Caller(Transport transport, InetAddress address, int port, Optional<SIPRequest> request) {
        this.transport = transport;
        this.address = address;
        this.port = port;
        this.request = request;
    }

    public static Caller of(SIPRequest request) {
        MessageChannel channel = (MessageChannel) request.getMessageChannel();
        return new Caller(
                Transport.valueOf(channel.getTransport().toUpperCase(Locale.ROOT)),
                request.getPeerPacketSourceAddress(),
                request.getPeerPacketSourcePort(),
                Optional.of(request));
    }

    /** The sender of something that is no request. */
    public static Caller unread(Transport transport, InetAddress address, int port) {
        return new Caller(transport, address, port, Optional.empty());
    }

    Transport transport() {
        return transport;
    }

    InetAddress address() {
        return address;
    }

    int port() {
        return port;
    }

    Peer peer() {
        return new Peer(transport, address.getHostAddress(), Math.max(1, port));
    }

    String method() {
        return request.map(SIPRequest::getMethod).orElse("");
    }

    String user() {
        return request.filter(r -> r.getFrom().getAddress().getURI() instanceof SipUri)
                .map(r -> ((SipUri) r.getFrom().getAddress().getURI()).getUser())
                .orElse("");
    }

    String sipCallId() {
        return request.map(r -> r.getCallId().getCallId()).orElse("");
    }
}
