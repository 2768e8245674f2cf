package org.carillonpbx.bench;

import java.io.IOException;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * The RTP generator, a process of its own: both ends of every call send G.711 at 20 ms, and what comes back is checked for
 * sequence, content and delay. Prints one line of JSON.
 *
 * <p>Arguments: {@code direct|rtpengine|carillon}, the control or SIP port, calls, seconds of warm-up, seconds measured.
 * Writes {@code established} and then {@code measuring} when it begins to count.
 */
public final class RtpLoad {
    private static final long FRAME_NANOS = 20_000_000;
    private static final int HEADER = 12;
    private static final int PAYLOAD = 160;

    private final List<End> ends = new ArrayList<>();
    private final Histogram delays = new Histogram(1_000, 10_000_000_000L, 3);
    private final ByteBuffer out = ByteBuffer.allocateDirect(HEADER + PAYLOAD);
    private final ByteBuffer in = ByteBuffer.allocateDirect(2_048);
    private boolean counting;
    private long sent;
    private long received;
    private long wrong;
    private long outOfSequence;

    private RtpLoad() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[1]);
        int calls = Integer.parseInt(arguments[2]);
        RtpLoad load = new RtpLoad();
        try (RelaySetup setup = setup(arguments[0], port);
                Selector selector = Selector.open()) {
            List<Circuit> circuits = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                Circuit circuit = Circuit.open();
                setup.establish(circuit);
                circuits.add(circuit);
                load.add(circuit, selector);
            }
            System.out.println("established");
            load.run(selector, TimeUnit.SECONDS.toNanos(Integer.parseInt(arguments[3])));
            load.reset();
            System.out.println("measuring");
            load.run(selector, TimeUnit.SECONDS.toNanos(Integer.parseInt(arguments[4])));
            System.out.println(load.json(calls));
            for (Circuit circuit : circuits) {
                circuit.close();
            }
        }
    }

    private static RelaySetup setup(String kind, int port) throws IOException {
        return switch (kind) {
            case "direct" -> new DirectSetup();
            case "rtpengine" -> new RtpengineSetup(port);
            case "carillon" -> new CarillonSetup(port);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private void add(Circuit circuit, Selector selector) throws IOException {
        for (DatagramChannel channel : List.of(circuit.caller(), circuit.callee())) {
            End end = new End(channel, ends.size());
            ends.add(end);
            channel.register(selector, SelectionKey.OP_READ, end);
        }
    }

    private void reset() {
        delays.reset();
        counting = true;
    }

    /** Each end sends once a frame, spread evenly over the frame. */
    private void run(Selector selector, long nanos) throws IOException {
        long begun = System.nanoTime();
        long packets = nanos / FRAME_NANOS * ends.size();
        for (long packet = 0; packet < packets; ) {
            long now = System.nanoTime();
            while (packet < packets && begun + packet * FRAME_NANOS / ends.size() <= now) {
                send(ends.get((int) (packet % ends.size())));
                packet++;
            }
            selector.selectNow(this::receive);
        }
        long drained = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
        while (System.nanoTime() < drained) {
            selector.selectNow(this::receive);
        }
    }

    private void send(End end) throws IOException {
        out.clear();
        end.sequence++;
        out.put((byte) 0x80).put((byte) 0).putShort((short) end.sequence);
        out.putInt(end.sequence * PAYLOAD).putInt(0x10000 + end.index);
        out.putLong(System.nanoTime()).putInt(end.index ^ 1).putInt(end.sequence);
        byte fill = (byte) (end.index * 31 + end.sequence);
        while (out.hasRemaining()) {
            out.put(fill);
        }
        out.flip();
        try {
            end.channel.write(out);
        } catch (PortUnreachableException gone) {
            wrong++;
        }
        if (counting) {
            sent++;
        }
    }

    private void receive(SelectionKey key) {
        End end = (End) key.attachment();
        try {
            for (int read = read(end); read > 0; read = read(end)) {
                check(end, read);
            }
        } catch (IOException gone) {
            wrong++;
        }
    }

    private int read(End end) throws IOException {
        in.clear();
        return end.channel.read(in);
    }

    private void check(End end, int length) {
        if (!counting || length != HEADER + PAYLOAD || in.get(0) != (byte) 0x80) {
            wrong += counting ? 1 : 0;
            return;
        }
        int sequence = in.getInt(HEADER + 12);
        byte fill = (byte) ((end.index ^ 1) * 31 + sequence);
        if (in.getInt(HEADER + 8) != end.index || in.get(HEADER + 16) != fill || in.get(length - 1) != fill) {
            wrong++;
            return;
        }
        received++;
        int onTheWire = in.getShort(2) & 0xFFFF;
        if (end.heard && onTheWire != ((end.lastOnTheWire + 1) & 0xFFFF)) {
            outOfSequence++;
        }
        end.heard = true;
        end.lastOnTheWire = onTheWire;
        delays.recordValue(Math.max(1_000, System.nanoTime() - in.getLong(HEADER)));
    }

    private String json(int calls) {
        return String.format(
                Locale.ROOT,
                "{\"calls\":%d,\"sent\":%d,\"received\":%d,\"lost\":%d,\"wrong\":%d,\"out_of_sequence\":%d,"
                        + "\"p50_us\":%.1f,\"p99_us\":%.1f,\"p999_us\":%.1f,\"max_us\":%.1f}",
                calls,
                sent,
                received,
                sent - received,
                wrong,
                outOfSequence,
                delays.getValueAtPercentile(50) / 1e3,
                delays.getValueAtPercentile(99) / 1e3,
                delays.getValueAtPercentile(99.9) / 1e3,
                delays.getMaxValue() / 1e3);
    }

    /** One party of a call. */
    private static final class End {
        private final DatagramChannel channel;
        private final int index;
        private int sequence;
        private int lastOnTheWire;
        private boolean heard;

        End(DatagramChannel channel, int index) {
            this.channel = channel;
            this.index = index;
        }
    }
}
