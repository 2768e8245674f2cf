package org.carillonpbx.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * A bad network between one softphone and the PBX, over UDP. The phone knows the PBX by this line's {@link #port}; what goes
 * by is handed on, with the line's own ports written into session descriptions, so that sound comes by as well. Signalling
 * arrives whole; packets of sound are lost, late, overtaken and doubled, the same ones in every run.
 */
public final class BadLine implements AutoCloseable {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final DatagramSocket near;
    private final DatagramSocket far;
    private final int pbx;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final SoundWay out;
    private final SoundWay back;
    private final Dialect dialect;
    private volatile int phone;

    /** A line to the PBX, on which both are understood though they speak differently. */
    public BadLine(RunningPbx pbx, Impairment impairment, long seed, Dialect dialect) {
        this.pbx = pbx.sipPort();
        this.dialect = dialect;
        try {
            near = new DatagramSocket(new InetSocketAddress(HERE, 0));
            far = new DatagramSocket(new InetSocketAddress(HERE, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out = new SoundWay(impairment, seed, clock, dialect.sound());
        back = new SoundWay(impairment, seed + 1, clock, dialect.sound());
        out.handOnBy(back);
        back.handOnBy(out);
        begin(near, this::fromPhone);
        begin(far, this::fromPbx);
    }

    /** One that changes nothing but what the network does. */
    public BadLine(RunningPbx pbx, Impairment impairment, long seed) {
        this(pbx, impairment, seed, Dialect.SAME);
    }

    /** Where the phone finds the PBX. */
    public int port() {
        return near.getLocalPort();
    }

    /** What came of the sound that the phone hears. */
    public SoundWay back() {
        return back;
    }

    /** What came of the phone's sound. */
    public SoundWay out() {
        return out;
    }

    /** What takes a message. */
    interface Ear {
        void hear(DatagramPacket packet) throws IOException;
    }

    private static void begin(DatagramSocket socket, Ear ear) {
        Thread thread = new Thread(() -> listen(socket, ear), "bad-line");
        thread.setDaemon(true);
        thread.start();
    }

    static void listen(DatagramSocket socket, Ear ear) {
        DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
        while (true) {
            try {
                packet.setLength(65_536);
                socket.receive(packet);
                ear.hear(packet);
            } catch (IOException closedOrRefused) {
                if (socket.isClosed()) { // and not the far one's, which may have ended before this one
                    return;
                }
            }
        }
    }

    private void fromPhone(DatagramPacket packet) throws IOException {
        phone = packet.getPort();
        send(far, new Described(text(packet)).dialect(dialect.out()).announce(back), pbx);
    }

    private void fromPbx(DatagramPacket packet) throws IOException {
        send(near, new Described(text(packet)).dialect(dialect.back()).announce(out), phone);
    }

    private static String text(DatagramPacket packet) {
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    private static void send(DatagramSocket from, String message, int port) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        from.send(new DatagramPacket(bytes, bytes.length, HERE, port));
    }

    @Override
    public void close() {
        clock.shutdownNow();
        near.close();
        far.close();
        out.close();
        back.close();
    }
}
