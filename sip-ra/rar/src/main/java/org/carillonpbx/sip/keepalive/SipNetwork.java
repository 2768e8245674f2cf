package org.carillonpbx.sip.keepalive;

import gov.nist.core.net.DefaultNetworkLayer;
import gov.nist.core.net.NetworkLayer;
import gov.nist.javax.sip.SipStackImpl;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.function.Consumer;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** Where the stack gets its sockets from: the usual ones, save that those of listening points know keep-alives and are marked. */
public final class SipNetwork implements NetworkLayer {

    private final NetworkLayer usual = DefaultNetworkLayer.SINGLETON;
    private final int trafficClass;
    private final Consumer<byte[]> onSent;

    /**
     * A source of sockets.
     *
     * @param trafficClass the octet that datagrams are marked with for the network
     * @param onSent is told each datagram that a listening point has sent, by the thread that sent it
     */
    public SipNetwork(int trafficClass, Consumer<byte[]> onSent) {
        this.trafficClass = trafficClass;
        this.onSent = onSent;
    }

    @Override
    public DatagramSocket createDatagramSocket(int port, InetAddress address) throws SocketException {
        DatagramSocket socket = new SipSocket(port, address, onSent);
        socket.setTrafficClass(trafficClass);
        return socket;
    }

    @Override
    public DatagramSocket createDatagramSocket() throws SocketException {
        return usual.createDatagramSocket();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return usual.createServerSocket(port, backlog, address);
    }

    @Override
    public SSLServerSocket createSSLServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return usual.createSSLServerSocket(port, backlog, address);
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        return usual.createSocket(address, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local) throws IOException {
        return usual.createSocket(address, port, local);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
        return usual.createSocket(address, port, local, localPort);
    }

    @Override
    public SSLSocket createSSLSocket(InetAddress address, int port) throws IOException {
        return usual.createSSLSocket(address, port);
    }

    @Override
    public SSLSocket createSSLSocket(InetAddress address, int port, InetAddress local) throws IOException {
        return usual.createSSLSocket(address, port, local);
    }

    @Override
    public void setSipStack(SipStackImpl stack) {}
}
