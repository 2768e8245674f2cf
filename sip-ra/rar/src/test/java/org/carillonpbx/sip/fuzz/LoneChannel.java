package org.carillonpbx.sip.fuzz;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** A channel that leads nowhere and keeps what is sent over it. Says that it is unreliable, so that answers come at once. */
final class LoneChannel extends MessageChannel {

    final List<SIPMessage> sent = new ArrayList<>();
    private final InetAddress peer;
    private final String transport;

    LoneChannel(InetAddress peer, String transport) {
        this.peer = peer;
        this.transport = transport;
    }

    @Override
    public void close() {}

    @Override
    public SIPTransactionStack getSIPStack() {
        return null;
    }

    @Override
    public String getTransport() {
        return transport;
    }

    @Override
    public boolean isReliable() {
        return false;
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public void sendMessage(SIPMessage message) {
        sent.add(message);
    }

    @Override
    public void sendMessage(SIPMessage message, InetAddress receiver, int port) {
        sent.add(message);
    }

    @Override
    protected void sendMessage(byte[] message, InetAddress receiver, int port, boolean reconnect) {
        throw new UnsupportedOperationException("raw bytes");
    }

    @Override
    public String getPeerAddress() {
        return peer.getHostAddress();
    }

    @Override
    protected InetAddress getPeerInetAddress() {
        return peer;
    }

    @Override
    protected String getPeerProtocol() {
        return transport;
    }

    @Override
    public int getPeerPort() {
        return 5060;
    }

    @Override
    public int getPeerPacketSourcePort() {
        return 5060;
    }

    @Override
    public InetAddress getPeerPacketSourceAddress() {
        return peer;
    }

    @Override
    public String getKey() {
        return "lone";
    }

    @Override
    public String getViaHost() {
        return "127.0.0.1";
    }

    @Override
    public int getViaPort() {
        return 5060;
    }
}
