package org.carillonpbx.media.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;

/** RTP's socket on an even port and RTCP's on the next, both bound and non-blocking. */
public record SocketPair(InetAddress address, int port, DatagramChannel rtp, DatagramChannel rtcp) {
    /** Expedited forwarding (RFC 3246), where the network honours it. */
    private static final int EXPEDITED = 0xB8;

    static SocketPair bind(InetAddress address, int port) throws IOException {
        DatagramChannel rtp = channel(address, port);
        try {
            return new SocketPair(address, port, rtp, channel(address, port + 1));
        } catch (IOException taken) {
            rtp.close();
            throw taken;
        }
    }

    private static DatagramChannel channel(InetAddress address, int port) throws IOException {
        DatagramChannel channel = address instanceof Inet4Address
                ? DatagramChannel.open(StandardProtocolFamily.INET)
                : DatagramChannel.open(); // both families, where the address is the wildcard
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.IP_TOS, EXPEDITED);
            return channel.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            channel.close();
            throw taken;
        }
    }

    public void close() {
        try {
            rtp.close();
            rtcp.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // closing a datagram socket does not wait for anything
        }
    }
}
