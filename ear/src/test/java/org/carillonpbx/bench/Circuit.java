package org.carillonpbx.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;

/** One call as its two ends see it: a socket each, and the relay's port that each sends to. */
final class Circuit implements AutoCloseable {
    private final DatagramChannel caller;
    private final DatagramChannel callee;

    private Circuit(DatagramChannel caller, DatagramChannel callee) {
        this.caller = caller;
        this.callee = callee;
    }

    static Circuit open() throws IOException {
        return new Circuit(bound(), bound());
    }

    private static DatagramChannel bound() throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.setOption(java.net.StandardSocketOptions.SO_RCVBUF, 65_536);
        channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        channel.configureBlocking(false);
        return channel;
    }

    DatagramChannel caller() {
        return caller;
    }

    DatagramChannel callee() {
        return callee;
    }

    int callerPort() throws IOException {
        return ((InetSocketAddress) caller.getLocalAddress()).getPort();
    }

    int calleePort() throws IOException {
        return ((InetSocketAddress) callee.getLocalAddress()).getPort();
    }

    /** Tells each end where the relay listens for it. */
    void through(int portForCaller, int portForCallee) throws IOException {
        caller.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), portForCaller));
        callee.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), portForCallee));
    }

    @Override
    public void close() throws IOException {
        caller.close();
        callee.close();
    }
}
