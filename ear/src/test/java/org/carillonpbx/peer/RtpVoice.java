package org.carillonpbx.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The sound of a phone whose signalling another program does: says what is put into its mouth, one packet for every 20 ms of an
 * 8 kHz clock or none, through a network as bad as one likes, and keeps every packet that comes.
 */
public final class RtpVoice implements AutoCloseable {
    private static final int HEADER = 12;
    private static final int UNITS = 160;
    private static final int OVERTAKEN_MILLIS = 50;
    private static final int TWICE_MILLIS = 5;

    private final DatagramSocket socket;
    private final Impairment impairment;
    private final Random random;
    private final List<Packet> heard = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private volatile int said;
    private short sequence;

    /**
     * A packet of sound.
     *
     * @param payload empty for 20 ms in which nothing is sent
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    public record Packet(int payloadType, int timestamp, byte[] payload) {
        /** For 20 ms in which nothing is sent. */
        public static final Packet NONE = new Packet(0, 0, new byte[0]);

        /** What is to be said: the clock of whoever says it gives it its time. */
        public Packet(int payloadType, byte[] payload) {
            this(payloadType, 0, payload);
        }
    }

    /** A voice; the same packets are lost, late and doubled in every run with this seed. */
    public RtpVoice(Impairment impairment, long seed) {
        this.impairment = impairment;
        this.random = new Random(seed);
        try {
            socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), LoopbackPorts.free(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread listening = new Thread(this::listen, "rtp-voice");
        listening.setDaemon(true);
        listening.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Says this to a port of this machine, from now on. */
    public void say(List<Packet> script, int port) {
        InetSocketAddress far = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var unused = clock.scheduleAtFixedRate(
                () -> {
                    int next = said;
                    if (next < script.size()) {
                        say(script.get(next), next, far);
                        said = next + 1;
                    }
                },
                0,
                20,
                TimeUnit.MILLISECONDS);
    }

    /** How much of its script it has said, in packets. */
    public int said() {
        return said;
    }

    private void say(Packet packet, int place, InetSocketAddress far) {
        if (packet.payload().length == 0) {
            return;
        }
        byte[] bytes = ByteBuffer.allocate(HEADER + packet.payload().length)
                .put((byte) 0x80)
                .put((byte) packet.payloadType())
                .putShort(sequence++)
                .putInt(place * UNITS)
                .putInt(socket.getLocalPort())
                .put(packet.payload())
                .array();
        boolean lost = random.nextDouble() < impairment.loss();
        boolean late = random.nextDouble() < impairment.reordered();
        boolean twice = random.nextDouble() < impairment.doubled();
        double delay = random.nextDouble() * impairment.jitterMillis() + (late ? OVERTAKEN_MILLIS : 0);
        if (!lost) {
            after(delay, bytes, far);
            if (twice) {
                after(delay + TWICE_MILLIS, bytes, far);
            }
        }
    }

    private void after(double millis, byte[] bytes, InetSocketAddress far) {
        try {
            var unused = clock.schedule(() -> send(bytes, far), (long) (millis * 1_000), TimeUnit.MICROSECONDS);
        } catch (RejectedExecutionException over) {
            return; // it has been told to be quiet
        }
    }

    private void send(byte[] bytes, InetSocketAddress far) {
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, far));
        } catch (IOException gone) {
            return; // nobody is there any more
        }
    }

    private void listen() {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        while (true) {
            try {
                socket.receive(packet);
                if (packet.getLength() > HEADER) {
                    heard.add(new Packet(
                            packet.getData()[1] & 0x7F,
                            ByteBuffer.wrap(packet.getData()).getInt(4),
                            Arrays.copyOfRange(packet.getData(), HEADER, packet.getLength())));
                }
            } catch (IOException closedOrRefused) {
                if (socket.isClosed()) {
                    return;
                }
            }
        }
    }

    /** Every packet so far, in the order in which they came. */
    public List<Packet> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        socket.close();
    }
}
