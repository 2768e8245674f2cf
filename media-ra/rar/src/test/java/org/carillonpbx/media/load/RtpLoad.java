package org.carillonpbx.media.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Loads a relay with calls, each two streams of G.711 in packets of 20 ms, evenly spread over the 20 ms.
 *
 * <pre>
 * RtpLoad CALLS-FILE WARM-UP-SECONDS SECONDS      a line of JSON on standard output
 * </pre>
 *
 * A line of the file is a call: {@code aLocal aTarget bLocal bTarget}, each {@code host:port}. A target that is the other
 * party's local port measures the machine without a relay.
 */
public final class RtpLoad implements AutoCloseable {
    private static final long FRAME_NANOS = 20_000_000L;
    private static final long DRAIN_NANOS = 1_000_000_000L;
    private static final int SOCKET_BYTES = 1 << 20;

    private final Direction.Tally tally = new Direction.Tally();
    private final List<DatagramChannel> channels = new ArrayList<>();
    private final List<Direction> directions = new ArrayList<>();
    private final ByteBuffer in = ByteBuffer.allocateDirect(2048);
    private final Consumer<SelectionKey> ready = this::receive;
    private final Selector selector;
    private final int calls;
    private long measuredFrom;
    private long measuredTo;

    public RtpLoad(List<LoadedCall> calls) throws IOException {
        this.calls = calls.size();
        selector = Selector.open();
        for (LoadedCall call : calls) {
            DatagramChannel a = channel(call.aLocal());
            DatagramChannel b = channel(call.bLocal());
            listen(b, a, call.aTarget());
            listen(a, b, call.bTarget());
        }
    }

    private DatagramChannel channel(InetSocketAddress local) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channels.add(channel);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, SOCKET_BYTES);
        channel.configureBlocking(false);
        return channel.bind(local);
    }

    private void listen(DatagramChannel listening, DatagramChannel speaking, InetSocketAddress target)
            throws IOException {
        Direction direction = new Direction(directions.size() + 1, speaking, target, tally);
        directions.add(direction);
        listening.register(selector, SelectionKey.OP_READ, direction);
    }

    /** Runs the load; what is sent in the warm-up is carried but not counted. May be run again: the streams go on. */
    public LoadResult run(double warmUpSeconds, double seconds) throws IOException {
        tally.reset();
        long start = System.nanoTime();
        measuredFrom = start + (long) (warmUpSeconds * 1e9);
        measuredTo = measuredFrom + (long) (seconds * 1e9);
        int count = directions.size();
        long packet = 0;
        for (long due = start; due - measuredTo < 0; due = start + ++packet * FRAME_NANOS / count) {
            while (System.nanoTime() - due < 0) {
                selector.selectNow(ready);
            }
            long late = System.nanoTime() - due;
            boolean measured = due - measuredFrom + late >= 0 && due - measuredTo + late < 0;
            directions.get((int) (packet % count)).send(measured);
            if (measured) {
                tally.lateness.record(late);
            }
            if (packet % 16 == 0) {
                selector.selectNow(ready); // also when behind
            }
        }
        long end = System.nanoTime() + DRAIN_NANOS;
        while (System.nanoTime() - end < 0 && tally.received < tally.sent) {
            selector.selectNow(ready);
        }
        return result(seconds);
    }

    private void receive(SelectionKey key) {
        DatagramChannel channel = (DatagramChannel) key.channel();
        Direction direction = (Direction) key.attachment();
        try {
            while (channel.receive(in.clear()) != null) {
                in.flip();
                if (in.limit() > 1 && (in.get(1) & 0x40) != 0) {
                    continue; // RTCP by the same port
                }
                direction.received(in, System.nanoTime(), measuredFrom, measuredTo);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private LoadResult result(double seconds) {
        return new LoadResult(
                calls,
                seconds,
                tally.sent,
                tally.received,
                tally.sent - tally.received,
                tally.wrong,
                tally.repeated,
                TimeUnit.NANOSECONDS.toMicros(tally.latency.quantile(0.50)),
                TimeUnit.NANOSECONDS.toMicros(tally.latency.quantile(0.99)),
                TimeUnit.NANOSECONDS.toMicros(tally.latency.most()),
                TimeUnit.NANOSECONDS.toMicros(tally.lateness.quantile(0.99)));
    }

    @Override
    public void close() throws IOException {
        for (DatagramChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("RtpLoad CALLS-FILE WARM-UP-SECONDS SECONDS");
            System.exit(2);
        }
        List<String> lines = Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8);
        try (RtpLoad load = new RtpLoad(LoadedCall.read(lines))) {
            System.out.println(load.run(Double.parseDouble(args[1]), Double.parseDouble(args[2]))
                    .json());
        }
    }
}
