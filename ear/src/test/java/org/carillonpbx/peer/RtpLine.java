package org.carillonpbx.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The sound of a phone whose signalling another program does: sends a packet every 20 ms and remembers when packets came.
 */
public final class RtpLine implements AutoCloseable {
    private static final int FRAME = 160;

    private final DatagramSocket socket;
    private final List<Instant> heard = new CopyOnWriteArrayList<>();
    private final List<Instant> music = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    private short sequence;

    public RtpLine() {
        try {
            socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
        Thread listening = new Thread(this::listen, "rtp-line");
        listening.setDaemon(true);
        listening.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Talks to a port of this machine from now on. */
    public void talkTo(int port) {
        InetSocketAddress far = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var unused = clock.scheduleAtFixedRate(() -> send(far), 0, 20, TimeUnit.MILLISECONDS);
    }

    private void send(InetSocketAddress far) {
        ByteBuffer packet = ByteBuffer.allocate(12 + FRAME);
        packet.put((byte) 0x80)
                .put((byte) 0)
                .putShort(sequence++)
                .putInt(sequence * FRAME)
                .putInt(hashCode());
        try {
            socket.send(new DatagramPacket(packet.array(), packet.capacity(), far));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // ends the talking
        }
    }

    private void listen() {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        try {
            while (true) {
                socket.receive(packet);
                (isLine(packet) ? heard : music).add(Instant.now());
            }
        } catch (IOException closed) {
            clock.shutdownNow();
        }
    }

    /** Another line says nothing but zeros. */
    private static boolean isLine(DatagramPacket packet) {
        for (int i = 12; i < packet.getLength(); i++) {
            if (packet.getData()[i] != 0) {
                return false;
            }
        }
        return packet.getLength() == 12 + FRAME;
    }

    /** Whether at least so many packets came within that time that no line had sent. */
    public boolean heardMusic(int packets, Instant from, Instant to) {
        return music.stream().filter(at -> at.isAfter(from) && at.isBefore(to)).count() >= packets;
    }

    /** Whether at least so many packets of another line came within that time. */
    public boolean heard(int packets, Instant from, Instant to) {
        return heard.stream().filter(at -> at.isAfter(from) && at.isBefore(to)).count() >= packets;
    }

    /** How long it took after that moment until another line was heard; a minute where nothing was. */
    public Duration silenceAfter(Instant moment) {
        return heard.stream()
                .filter(at -> at.isAfter(moment))
                .findFirst()
                .map(at -> Duration.between(moment, at))
                .orElse(Duration.ofMinutes(1));
    }

    @Override
    public void close() {
        clock.shutdownNow();
        socket.close();
    }
}
