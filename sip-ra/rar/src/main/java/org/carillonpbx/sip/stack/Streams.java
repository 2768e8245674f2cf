package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.stack.NIOHandler;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.List;

/**
 * The connections of one TCP listening point. JAIN-SIP's own table forgets each connection that it has just made (it never
 * notes that it is connected), makes a second one for the same request, closes the first, and races its own reader for the
 * bytes. Here a message goes over the connection of its channel or not at all. Thread-safe.
 */
final class Streams extends NIOHandler {

    private final StreamPoint point;

    Streams(SIPTransactionStack stack, StreamPoint point) {
        super(stack, point);
        this.point = point;
    }

    @Override
    public SocketChannel sendBytes(
            InetAddress from,
            InetAddress receiver,
            int port,
            String transport,
            byte[] bytes,
            boolean retry,
            NioTcpMessageChannel channel)
            throws IOException {
        SocketChannel socket = channel.getSocketChannel();
        if (!socket.isOpen() || !socket.isConnected()) {
            throw new IOException("the connection to " + receiver.getHostAddress() + ":" + port + " is closed");
        }
        point.send(socket, bytes);
        return socket;
    }

    // The stack's map is a plain one, used by its selector's thread and by every thread that sends

    @Override
    public synchronized NioTcpMessageChannel getMessageChannel(SocketChannel socket) {
        return super.getMessageChannel(socket);
    }

    @Override
    public synchronized void putMessageChannel(SocketChannel socket, NioTcpMessageChannel channel) {
        super.putMessageChannel(socket, channel);
    }

    @Override
    public synchronized void removeMessageChannel(SocketChannel socket) {
        super.removeMessageChannel(socket);
    }

    private synchronized List<NioTcpMessageChannel> all() {
        return List.copyOf(channelMap.values());
    }

    @Override
    public void stop() {
        all().forEach(NioTcpMessageChannel::close);
        super.stop();
    }
}
