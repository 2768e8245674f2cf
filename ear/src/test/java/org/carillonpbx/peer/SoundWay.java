package org.carillonpbx.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One direction of a bad line's sound. Its sockets, RTP's and RTCP's, stand in for the far party: what comes in here leaves by
 * the sockets of the other direction, some of it never. What becomes of a packet is drawn by its place in the stream.
 */
public final class SoundWay implements AutoCloseable {
    private static final int OVERTAKEN_MILLIS = 50;
    private static final int TWICE_MILLIS = 5;
    private static final int HEADER_BYTES = 12;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final Impairment impairment;
    private final Random random;
    private final ScheduledExecutorService clock;
    private final Twist twist;
    private final DatagramSocket rtp;
    private final DatagramSocket rtcp;
    private final AtomicInteger carried = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger doubled = new AtomicInteger();
    private volatile int target;
    private SoundWay other = this;

    /** Changes a packet of sound, header and all. */
    @FunctionalInterface
    public interface Twist {
        void turn(byte[] packet);
    }

    SoundWay(Impairment impairment, long seed, ScheduledExecutorService clock, Twist twist) {
        this.impairment = impairment;
        this.random = new Random(seed);
        this.clock = clock;
        this.twist = twist;
        int port = LoopbackPorts.free(2);
        try {
            rtp = new DatagramSocket(new InetSocketAddress(HERE, port));
            rtcp = new DatagramSocket(new InetSocketAddress(HERE, port + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the direction whose sockets this one's packets leave by, and begins. */
    void handOnBy(SoundWay opposite) {
        other = opposite;
        begin(rtp, this::impair);
        begin(rtcp, packet -> send(other.rtcp, packet, target + 1));
    }

    private interface Ear {
        void hear(byte[] packet);
    }

    private static void begin(DatagramSocket socket, Ear ear) {
        Thread thread = new Thread(
                () -> BadLine.listen(socket, packet -> ear.hear(Arrays.copyOf(packet.getData(), packet.getLength()))),
                "bad-line-sound");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return rtp.getLocalPort();
    }

    /** Where the party listens that these sockets stand in for. */
    void leadTo(int port) {
        target = port;
    }

    private void impair(byte[] packet) {
        carried.incrementAndGet();
        double chance = random.nextDouble();
        boolean late = random.nextDouble() < impairment.reordered();
        boolean twice = random.nextDouble() < impairment.doubled();
        double delay = random.nextDouble() * impairment.jitterMillis() + (late ? OVERTAKEN_MILLIS : 0);
        if (chance < impairment.loss()) {
            lost.incrementAndGet();
            return;
        }
        if (packet.length > HEADER_BYTES) {
            twist.turn(packet);
        }
        after(delay, packet);
        if (twice) {
            doubled.incrementAndGet();
            after(delay + TWICE_MILLIS, packet);
        }
    }

    private void after(double millis, byte[] packet) {
        try {
            var unused = clock.schedule(
                    () -> send(other.rtp, packet, target), (long) (millis * 1000), TimeUnit.MICROSECONDS);
        } catch (RejectedExecutionException over) {
            return; // the line has been taken down
        }
    }

    private static void send(DatagramSocket from, byte[] packet, int port) {
        try {
            if (port > 1) {
                from.send(new DatagramPacket(packet, packet.length, HERE, port));
            }
        } catch (IOException closed) {
            return; // nobody is there any more
        }
    }

    /** The port at which the party listens that these sockets stand in for. */
    public int farPort() {
        return target;
    }

    /** Packets that came in. */
    public int carried() {
        return carried.get();
    }

    /** Packets that did not go on. */
    public int lost() {
        return lost.get();
    }

    /** Packets that went on twice. */
    public int doubled() {
        return doubled.get();
    }

    @Override
    public void close() {
        rtp.close();
        rtcp.close();
    }
}
