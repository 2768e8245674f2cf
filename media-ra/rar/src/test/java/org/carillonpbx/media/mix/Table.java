package org.carillonpbx.media.mix;

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
import org.carillonpbx.media.graph.Outgoing;
import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.rtp.Transmission;
import org.carillonpbx.media.sound.Samples;

/** A room with guests who speak and hear real packets, on a clock of the test's own. */
final class Table implements AutoCloseable {
    static final long MILLI = 1_000_000L;
    private static final int TYPE = 96;

    private final Room room = new Room();
    private final List<Guest> guests = new ArrayList<>();
    private final PriorityQueue<Arrival> arrivals = new PriorityQueue<>();
    private final Packet scratch = new Packet(ByteBuffer.allocateDirect(2048));
    private final ByteBuffer wire = ByteBuffer.allocateDirect(2048);
    private final Tally tally = new Tally();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final DatagramChannel out = channel();
    private long now = 1_000 * MILLI;
    private long allocated;

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Arrival(long nanos, int order, Seat seat, byte[] packet) implements Comparable<Arrival> {
        @Override
        public int compareTo(Arrival other) {
            int byTime = Long.compare(nanos, other.nanos);
            return byTime != 0 ? byTime : Integer.compare(order, other.order);
        }
    }

    /** What a packet meets with on its way, in milliseconds; negative: it is lost. */
    interface Way {
        double delay(int packet);

        Way SMOOTH = packet -> 0;
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

    /** Somebody with a phone of one encoding. */
    final class Guest {
        private final Codec codec;
        private final int rate;
        private final Encoder encoder;
        private final Decoder decoder;
        private final DatagramChannel in = channel();
        private final Seat seat;
        private final List<Boolean> talks = new ArrayList<>();
        private final List<byte[]> payloads = new ArrayList<>();
        private short[] heard = new short[0];
        private int sequence = 65_530;
        private int timestamp = 0xFFFF_FF00;
        private int lastTimestamp;
        private boolean even = true;

        Guest(Codec codec, int ptime) {
            this.codec = codec;
            rate = codec.samplingRate(16_000);
            encoder = codec.encoder(rate, Parameters.NONE);
            decoder = codec.decoder(rate);
            Codec[] incoming = new Codec[128];
            incoming[TYPE] = codec;
            Transmission target = new Transmission(out, 0xCA11 + guests.size(), 7, 11);
            try {
                target.direct((InetSocketAddress) in.getLocalAddress());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            target.pace(codec.clockRate());
            Outgoing outgoing = new Outgoing(codec, TYPE, Parameters.NONE, ptime, -1, 8000);
            seat = new Seat(incoming, outgoing, target, tally, talks::add);
            guests.add(this);
            room.enter(seat, now);
        }

        int rate() {
            return rate;
        }

        Seat seat() {
            return seat;
        }

        /** Says this from now on, by a clock that is off by so many ppm. */
        void says(short[] pcm, Way way, double ppm) {
            int frame = rate / 50;
            byte[] payload = new byte[4000];
            for (int at = 0, packet = 0; at + frame <= pcm.length; at += frame, packet++) {
                int length = encoder.encode(pcm, at, frame, payload, 0);
                double delay = way.delay(packet);
                if (delay >= 0 && length > 0) {
                    long spoken = now + (long) ((packet + 1.0) * 20 * MILLI * (1 - ppm / 1e6));
                    arrivals.add(new Arrival(
                            spoken + (long) (delay * MILLI), sequence, seat, packet(Arrays.copyOf(payload, length))));
                }
                sequence++;
                timestamp += codec.clockRate() / 50;
            }
        }

        void says(short[] pcm) {
            says(pcm, Way.SMOOTH, 0);
        }

        void tone(double hertz, double peak, int millis) {
            says(Samples.tone(rate, hertz, peak, rate / 1000 * millis));
        }

        private byte[] packet(byte[] payload) {
            ByteBuffer packet = ByteBuffer.allocate(12 + payload.length);
            packet.put((byte) 0x80).put((byte) TYPE).putShort((short) sequence);
            packet.putInt(timestamp).putInt(seat.hashCode()).put(payload);
            return packet.array();
        }

        void leaves() {
            room.leave(seat);
        }

        private void listen() throws IOException {
            while (in.receive(wire.clear()) != null) {
                wire.flip();
                byte[] payload = new byte[wire.limit() - 12];
                wire.get(12, payload);
                int stamp = wire.getInt(4);
                short[] more = new short[Decoder.MOST_SAMPLES];
                int samples = decoder.decode(payload, 0, payload.length, more, 0);
                even &= payloads.isEmpty()
                        || (long) (stamp - lastTimestamp) * rate == (long) samples * codec.clockRate();
                lastTimestamp = stamp;
                payloads.add(payload);
                int before = heard.length;
                heard = Arrays.copyOf(heard, before + samples);
                System.arraycopy(more, 0, heard, before, samples);
            }
        }

        /** What it heard in the last so many milliseconds. */
        short[] heard(int millis) {
            int samples = rate / 1000 * millis;
            return Arrays.copyOfRange(heard, heard.length - samples, heard.length);
        }

        int heardMillis() {
            return heard.length * 1000 / rate;
        }

        /** How loud it heard this tone in the last second, in dB beside a tone of this peak. */
        double hears(double hertz, double peak) {
            return Samples.decibels(
                    Samples.toneLevel(heard(1_000), rate, hertz) / (peak * Short.MAX_VALUE / Math.sqrt(2)) + 1e-9);
        }

        List<byte[]> payloads() {
            return payloads;
        }

        List<Boolean> talks() {
            return talks;
        }

        /** Whether each packet's time went on from the one before. */
        boolean isEven() {
            return even;
        }
    }

    Guest guest(Codec codec) {
        return new Guest(codec, 20);
    }

    Guest guest(Codec codec, int ptime) {
        return new Guest(codec, ptime);
    }

    Room room() {
        return room;
    }

    Tally tally() {
        return tally;
    }

    /** Bytes that the room has left for the collector so far. */
    long allocated() {
        return allocated;
    }

    /** Lets time go by, a millisecond at a time. */
    void run(int millis) {
        try {
            for (long end = now + millis * MILLI; now < end; now += MILLI) {
                long before = threads.getCurrentThreadAllocatedBytes();
                while (!arrivals.isEmpty() && arrivals.peek().nanos() <= now) {
                    deliver(arrivals.remove());
                }
                while (room.isRunning() && now - room.dueNanos() >= 0) {
                    room.tick(now, scratch);
                }
                allocated += threads.getCurrentThreadAllocatedBytes() - before;
                for (Guest guest : guests) {
                    guest.listen();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final InetSocketAddress ANYBODY = new InetSocketAddress(0);

    private void deliver(Arrival arrival) {
        scratch.emptied().put(arrival.packet());
        scratch.arrived(ANYBODY, now);
        if (!scratch.read()) {
            throw new AssertionError("no RTP");
        }
        arrival.seat().take(scratch);
    }

    @Override
    public void close() {
        try {
            out.close();
            for (Guest guest : guests) {
                guest.in.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
