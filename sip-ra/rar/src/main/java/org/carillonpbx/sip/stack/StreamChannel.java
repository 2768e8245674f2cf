package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.carillonpbx.sip.stream.Framing;

/** One TCP connection, whoever made it. Its end ends the requests that went over it and have no response yet. */
final class StreamChannel extends NioTcpMessageChannel {

    private final StreamPoint point;
    private final Framing framing = new Framing(StackProperties.MAX_MESSAGE_BYTES);

    StreamChannel(StreamPoint point, SocketChannel socket) throws IOException {
        super(point, socket);
        this.point = point;
        messageProcessor = point;
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** Whole messages for the stack's reader; what this throws, the connection is closed for. */
    @Override
    protected void addBytes(byte[] bytes) throws Exception {
        try {
            for (byte[] message : framing.whole(bytes)) {
                super.addBytes(message);
            }
        } catch (IOException e) {
            point.malformed();
            throw e;
        }
    }

    /** Says that the stack needs not enter this channel with the first request it reads: it knows it already. */
    StreamChannel known() {
        isCached = true;
        return this;
    }

    boolean open() {
        return socketChannel.isOpen() && socketChannel.isConnected();
    }

    @Override
    protected void close(boolean removeSocket, boolean stopKeepAliveTask) {
        super.close(removeSocket, stopKeepAliveTask);
        point.lost(this);
    }

    // The stack compares channels by class and socket; their hash has to follow
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
