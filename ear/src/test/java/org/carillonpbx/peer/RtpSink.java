package org.carillonpbx.peer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Instant;

/** A port that keeps the G.711 A-law that comes in, in the order in which it comes. */
public final class RtpSink implements AutoCloseable {
    private static final int HEADER = 12;
    private static final int A_LAW = 8;

    private final DatagramSocket socket;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private Instant latest = Instant.EPOCH;

    public RtpSink() {
        try {
            socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
        Thread listening = new Thread(this::listen, "rtp-sink");
        listening.setDaemon(true);
        listening.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        try {
            while (true) {
                socket.receive(packet);
                if (packet.getLength() > HEADER && (packet.getData()[1] & 0x7F) == A_LAW) {
                    keep(packet);
                }
            }
        } catch (IOException closed) {
            socket.close();
        }
    }

    private synchronized void keep(DatagramPacket packet) {
        heard.write(packet.getData(), HEADER, packet.getLength() - HEADER);
        latest = Instant.now();
    }

    /** All that came so far. */
    public synchronized Wav heard() {
        return Wav.ofALaw(heard.toByteArray());
    }

    /** When the last packet came. */
    public synchronized Instant latest() {
        return latest;
    }

    @Override
    public void close() {
        socket.close();
    }
}
