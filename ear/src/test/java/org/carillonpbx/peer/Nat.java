package org.carillonpbx.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A NAT for one phone on the loopback: what the phone sends to the inner port leaves for the server from another one, and only
 * what comes back there while the mapping lasts is let in (RFC 4787 §4). Two threads of its own.
 */
public final class Nat implements AutoCloseable {
    private static final int MOST_BYTES = 65_535;

    private final DatagramSocket inner;
    private final SocketAddress server;
    private final long lasts;
    private final AtomicLong usedAt = new AtomicLong();
    private volatile SocketAddress phone;
    private volatile DatagramSocket outer;
    private volatile boolean unplugged;

    private Nat(DatagramSocket inner, SocketAddress server, long lasts) {
        this.inner = inner;
        this.server = server;
        this.lasts = lasts;
    }

    /**
     * Stands between one phone and the server.
     *
     * @param lasts how long a mapping lasts after the phone's last packet
     */
    public static Nat before(int serverPort, Duration lasts) {
        try {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            Nat nat = new Nat(
                    new DatagramSocket(new InetSocketAddress(loopback, 0)),
                    new InetSocketAddress(loopback, serverPort),
                    lasts.toNanos());
            Thread thread = new Thread(nat::carryOut, "nat-out");
            thread.setDaemon(true);
            thread.start();
            return nat;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the phone thinks that the server is. */
    public int port() {
        return inner.getLocalPort();
    }

    /** From now on nothing gets through: the line is cut, and nobody says goodbye. */
    public void unplug() {
        unplugged = true;
    }

    private boolean open() {
        return outer != null && !outer.isClosed() && System.nanoTime() - usedAt.get() < lasts;
    }

    private void carryOut() {
        byte[] buffer = new byte[MOST_BYTES];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                inner.receive(packet);
                phone = packet.getSocketAddress();
                if (unplugged) {
                    continue;
                }
                if (!open()) {
                    map();
                }
                usedAt.set(System.nanoTime());
                outer.send(new DatagramPacket(buffer, packet.getLength(), server));
            }
        } catch (SocketException closed) {
            return; // the end
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new mapping has a new port. */
    private void map() throws IOException {
        if (outer != null) {
            outer.close();
        }
        outer = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        DatagramSocket mapped = outer;
        Thread thread = new Thread(() -> carryIn(mapped), "nat-in");
        thread.setDaemon(true);
        thread.start();
    }

    private void carryIn(DatagramSocket mapped) {
        byte[] buffer = new byte[MOST_BYTES];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                mapped.receive(packet);
                if (!unplugged && open()) {
                    inner.send(new DatagramPacket(buffer, packet.getLength(), phone));
                }
            }
        } catch (SocketException closed) {
            return; // another mapping has taken its place, or the end
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        inner.close();
        if (outer != null) {
            outer.close();
        }
    }
}
