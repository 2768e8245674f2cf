package org.carillonpbx.media.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import org.awaitility.Awaitility;

/** Somebody who throws packets at a port that is none of theirs. */
public final class Stranger implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20;

    private final DatagramSocket socket;

    public Stranger(InetSocketAddress port) {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until the port belongs to the two who talk by it, as both send at the pace of RTP. */
    public void waitUntilKeptOut(Runnable bothSpeak) {
        Awaitility.await().until(() -> {
            bothSpeak.run();
            return isTurnedAway(RtpBytes.sound(0));
        });
    }

    /** Whether the host says that nobody is there for this datagram; some milliseconds of waiting for that. */
    public boolean isTurnedAway(byte[] datagram) {
        try {
            socket.send(new DatagramPacket(datagram, datagram.length));
            socket.receive(new DatagramPacket(new byte[10], 10));
        } catch (PortUnreachableException nobodyThere) {
            return true;
        } catch (SocketTimeoutException taken) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new AssertionError("a stranger was answered");
    }

    @Override
    public void close() {
        socket.close();
    }
}
