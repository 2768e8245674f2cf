package org.carillonpbx.sip.stack;

import gov.nist.core.HostPort;
import gov.nist.javax.sip.stack.ConnectionOrientedMessageChannel;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/**
 * A TCP listening point that makes its outgoing connections itself: no lock is held while one is being made, so one that
 * hangs delays only who asked for it, and the selector never hears of a socket whose channel is not known yet.
 */
final class StreamPoint extends NioTcpMessageProcessor {

    private final Consumer<MessageChannel> mourner;
    private final int patienceMillis;
    private final Counters counters;

    /** @param mourner is told of each connection that has ended */
    StreamPoint(
            InetAddress address,
            SIPTransactionStack stack,
            int port,
            int patienceMillis,
            Consumer<MessageChannel> mourner,
            Counters counters) {
        super(address, stack, port);
        this.mourner = mourner;
        this.patienceMillis = patienceMillis;
        this.counters = counters;
        nioHandler = new Streams(stack, this);
    }

    void lost(StreamChannel channel) {
        mourner.accept(channel);
    }

    void malformed() {
        counters.malformed();
    }

    /** A connection that came in. */
    @Override
    public NioTcpMessageChannel createMessageChannel(NioTcpMessageProcessor self, SocketChannel socket)
            throws IOException {
        StreamChannel channel = new StreamChannel(this, socket);
        nioHandler.putMessageChannel(socket, channel);
        return channel;
    }

    @Override
    public MessageChannel createMessageChannel(HostPort target) throws IOException {
        return createMessageChannel(target.getInetAddress(), target.getPort());
    }

    /** The standing connection to that address, or a new one; waits until it stands, is refused or patience ends. */
    @Override
    public MessageChannel createMessageChannel(InetAddress host, int port) throws IOException {
        String key = MessageChannel.getKey(host, port, getTransport());
        ConnectionOrientedMessageChannel standing = messageChannels.get(key);
        if (standing instanceof StreamChannel stream && stream.open()) {
            return stream;
        }
        SocketChannel socket = dial(new InetSocketAddress(host, port));
        StreamChannel channel;
        try {
            channel = new StreamChannel(this, socket).known();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        nioHandler.putMessageChannel(socket, channel);
        messageChannels.put(key, channel);
        changeRequests.add(new ChangeRequest(socket, ChangeRequest.REGISTER, SelectionKey.OP_READ));
        selector.wakeup();
        return channel;
    }

    private SocketChannel dial(InetSocketAddress target) throws IOException {
        SocketChannel socket = SocketChannel.open();
        try {
            socket.bind(new InetSocketAddress(getIpAddress(), 0));
            socket.socket().connect(target, patienceMillis);
            socket.configureBlocking(false);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
