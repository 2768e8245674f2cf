package org.carillonpbx.media.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** RTP's socket on an even port and RTCP's on the next, both bound and non-blocking. */
public record SocketPair(InetAddress address, int port, DatagramChannel rtp, DatagramChannel rtcp) {

    /** More than a socket's buffer holds: who sends for ever does not keep us here. */
    private static final int MOST_WAITING = 4_096;

    static SocketPair bind(InetAddress address, int port, Dscp marking) throws IOException {
        DatagramChannel rtp = channel(address, port, marking);
        try {
            return new SocketPair(address, port, rtp, channel(address, port + 1, marking));
        } catch (IOException taken) {
            rtp.close();
            throw taken;
        }
    }

    private static DatagramChannel channel(InetAddress address, int port, Dscp marking) throws IOException {
        DatagramChannel channel = address instanceof Inet4Address
                ? DatagramChannel.open(StandardProtocolFamily.INET)
                : DatagramChannel.open(); // both families, where the address is the wildcard
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.IP_TOS, marking.octet());
            return channel.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            channel.close();
            throw taken;
        }
    }

    /** Throws away what has come in: it was meant for whoever had these ports before. */
    void drain() {
        ByteBuffer nothing = ByteBuffer.allocate(1);
        drain(rtp, nothing);
        drain(rtcp, nothing);
    }

    private static void drain(DatagramChannel channel, ByteBuffer nothing) {
        try {
            int dropped = 0;
            while (dropped < MOST_WAITING && channel.receive(nothing.clear()) != null) {
                dropped++;
            }
        } catch (IOException none) {
            return; // an error that waited in the socket is told once, and gone
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
