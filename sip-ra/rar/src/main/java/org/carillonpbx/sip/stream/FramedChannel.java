package org.carillonpbx.sip.stream;

import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;

/** A TCP connection whose bytes pass our {@link Framing} first. What it throws, the reader closes the connection for. */
final class FramedChannel extends NioTcpMessageChannel {

    private Framing framing; // made when needed: the reader may come while the superclass is still being constructed

    /** A connection that came in. */
    FramedChannel(FramedTcp tcp, SocketChannel socket) throws IOException {
        super(tcp, socket);
        this.messageProcessor = tcp;
        this.myClientInputStream = socket.socket().getInputStream();
    }

    /** A connection that we make. */
    FramedChannel(FramedTcp tcp, InetAddress host, int port, SIPTransactionStack stack) throws IOException {
        super(host, port, stack, tcp);
        this.isCached = true;
    }

    @Override
    protected void addBytes(byte[] bytes) throws Exception {
        FramedTcp tcp = (FramedTcp) messageProcessor;
        if (framing == null) {
            framing = tcp.framing();
        }
        try {
            for (byte[] message : framing.whole(bytes)) {
                super.addBytes(message);
            }
        } catch (IOException e) {
            tcp.malformed();
            throw e;
        }
    }
}
