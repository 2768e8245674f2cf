package org.carillonpbx.media.graph;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.rtp.Transmission;

/**
 * A party that talks into a transcoder and one that listens at its other end, on a clock of the test's own. What is sent can
 * be lost, late or out of order.
 */
final class Line implements AutoCloseable {
    static final long MILLI = 1_000_000L;
    private static final int TALK_TYPE = 96;
    private static final int EVENT_TYPE = 101;
    private static final int HEAR_TYPE = 97;
    private static final int HEAR_EVENT_TYPE = 102;

    private final int fromRate;
    private final int toRate;
    private final int fromClock;
    private final Encoder encoder;
    private final Decoder decoder;
    private final DatagramChannel out = channel();
    private final DatagramChannel in = channel();
    private final Tally tally = new Tally();
    private final Transcoder transcoder;
    private final Packet scratch = new Packet(ByteBuffer.allocateDirect(2048));
    private final PriorityQueue<Arrival> arrivals = new PriorityQueue<>();
    private final List<ByteBuffer> heard = new ArrayList<>();
    private short[] pcm = new short[0];
    private long now = 1_000 * MILLI;
    private final long begun = now;
    private long firstHeard = -1;
    private int sequence = 65_500;
    private int timestamp = 0xFFFF_F000;
    private int ssrc = 0x7A1C;
    private int eventMillis;
    private long allocated;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Arrival(long nanos, int order, byte[] packet) implements Comparable<Arrival> {
        @Override
        public int compareTo(Arrival other) {
            int byTime = Long.compare(nanos, other.nanos);
            return byTime != 0 ? byTime : Integer.compare(order, other.order);
        }
    }

    Line(Codec from, Codec to) {
        this(from, to, 20, Parameters.NONE);
    }

    Line(Codec from, Codec to, int ptime, Parameters wanted) {
        fromRate = from.samplingRate(48_000);
        toRate = to.samplingRate(48_000);
        fromClock = from.clockRate();
        encoder = from.encoder(fromRate, wanted);
        decoder = to.decoder(toRate);
        Codec[] incoming = new Codec[128];
        incoming[TALK_TYPE] = from;
        int[] events = new int[128];
        events[EVENT_TYPE] = 8000;
        Transmission target = new Transmission(out, 0xCA11, 7, 11);
        target.direct(address(in));
        target.pace(to.clockRate());
        transcoder = new Transcoder(
                incoming,
                events,
                new Outgoing(to, HEAR_TYPE, wanted, ptime, HEAR_EVENT_TYPE, to.clockRate() == 48_000 ? 48_000 : 8000),
                target,
                tally);
    }

    private static DatagramChannel channel() {
        try {
            DatagramChannel channel = DatagramChannel.open();
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            channel.configureBlocking(false);
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress address(DatagramChannel channel) {
        try {
            return (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int fromRate() {
        return fromRate;
    }

    int toRate() {
        return toRate;
    }

    Tally tally() {
        return tally;
    }

    Transcoder transcoder() {
        return transcoder;
    }

    /** What one packet of the talker meets with on the way, in milliseconds; negative: it is lost. */
    interface Way {
        double delay(int packet);

        Way SMOOTH = packet -> 0;
    }

    /** Says this in packets of so many milliseconds, which leave when they are full, by a clock that is off by so many ppm. */
    void say(short[] sound, int millis, Way way, double ppm) {
        int frame = fromRate / 1000 * millis;
        byte[] payload = new byte[4000];
        long start = now;
        for (int at = 0, packet = 0; at + frame <= sound.length; at += frame, packet++) {
            int length = encoder.encode(sound, at, frame, payload, 0);
            double delay = way.delay(packet);
            if (delay >= 0 && length > 0) {
                long spoken = (long) ((packet + 1.0) * millis * MILLI * (1 - ppm / 1e6));
                send(start + spoken + (long) (delay * MILLI), TALK_TYPE, payload, length);
            }
            sequence++;
            timestamp += fromClock / 1000 * millis;
        }
    }

    void say(short[] sound) {
        say(sound, 20, Way.SMOOTH, 0);
    }

    /** Goes on as another stream, with other numbers. */
    void beginsAnew() {
        ssrc += 17;
        sequence += 10_000;
        timestamp -= 12_345_678;
    }

    /** Nothing is sent for a while, though time goes on. */
    void keepsSilent(int millis) {
        timestamp += fromClock / 1000 * millis;
    }

    void comfortNoise(int level) {
        send(now, 13, new byte[] {(byte) level}, 1);
        sequence++;
    }

    /** A packet of an event that began at this moment of the talker's clock. */
    void event(int atMillis, int event, boolean end, int duration, boolean lost) {
        byte[] payload = {(byte) event, (byte) (end ? 0x8A : 0x0A), (byte) (duration >> 8), (byte) duration};
        eventMillis = atMillis;
        if (!lost) {
            send(now, EVENT_TYPE, payload, 4);
        }
        sequence++;
    }

    private void send(long nanos, int type, byte[] payload, int length) {
        int stamp = type == EVENT_TYPE ? timestamp + eventMillis * fromClock / 1000 : timestamp;
        ByteBuffer packet = ByteBuffer.allocate(12 + length);
        packet.put((byte) 0x80)
                .put((byte) type)
                .putShort((short) sequence)
                .putInt(stamp)
                .putInt(ssrc);
        packet.put(payload, 0, length);
        arrivals.add(new Arrival(nanos, sequence, packet.array()));
    }

    /** Lets time go by, a millisecond at a time. */
    void run(int millis) {
        for (long end = now + millis * MILLI; now < end; now += MILLI) {
            while (!arrivals.isEmpty() && arrivals.peek().nanos() <= now) {
                deliver(arrivals.remove());
            }
            if (transcoder.isRunning() && now - transcoder.dueNanos() >= 0) {
                long before = threads.getCurrentThreadAllocatedBytes();
                transcoder.tick(now, scratch);
                allocated += threads.getCurrentThreadAllocatedBytes() - before;
            }
            hear();
        }
    }

    private void deliver(Arrival arrival) {
        scratch.emptied().put(arrival.packet());
        scratch.arrived(new InetSocketAddress(0), now);
        if (!scratch.read()) {
            throw new AssertionError("no RTP");
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        transcoder.take(scratch);
        allocated += threads.getCurrentThreadAllocatedBytes() - before;
    }

    private void hear() {
        try {
            ByteBuffer packet = ByteBuffer.allocate(2048);
            while (in.receive(packet) != null) {
                packet.flip();
                if (firstHeard < 0) {
                    firstHeard = now;
                }
                heard.add(packet);
                if ((packet.get(1) & 0x7F) == HEAR_TYPE) {
                    decode(packet);
                }
                packet = ByteBuffer.allocate(2048);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void decode(ByteBuffer packet) {
        byte[] payload = new byte[packet.limit() - 12];
        packet.get(12, payload);
        short[] more = new short[Decoder.MOST_SAMPLES];
        int samples = decoder.decode(payload, 0, payload.length, more, 0);
        int before = pcm.length;
        pcm = Arrays.copyOf(pcm, before + samples);
        System.arraycopy(more, 0, pcm, before, samples);
    }

    /** All packets that came out. */
    List<ByteBuffer> heard() {
        return heard;
    }

    /** The events that came out, as "event/timestamp/duration/end". */
    List<String> events() {
        return heard.stream()
                .filter(packet -> (packet.get(1) & 0x7F) == HEAR_EVENT_TYPE)
                .map(packet -> packet.get(12) + "/" + packet.getInt(4) + "/" + packet.getShort(14) + "/"
                        + ((packet.get(13) & 0x80) != 0))
                .toList();
    }

    /** Bytes that the transcoder has left for the collector so far. */
    long allocated() {
        return allocated;
    }

    short[] sound() {
        return pcm;
    }

    /** From when the line was opened until the first packet came out, milliseconds. */
    long firstHeardMillis() {
        return (firstHeard - begun) / MILLI;
    }

    @Override
    public void close() {
        try {
            out.close();
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
