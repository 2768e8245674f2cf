package org.carillonpbx.media.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/**
 * One direction of a call: sends numbered packets, and judges what comes out. A payload is 160 bytes: this direction's
 * number, the packet's, when it was sent, and a pattern made of the first two.
 */
final class Direction {
    static final int PAYLOAD = 160;
    private static final int HEADER = 12;
    private static final int STAMPED = 16;

    private final int number;
    private final DatagramChannel from;
    private final InetSocketAddress target;
    private final ByteBuffer out = ByteBuffer.allocateDirect(HEADER + PAYLOAD);
    private final Tally tally;
    private int sent;
    private boolean heard;
    private int lastNumber;
    private int lastSequence;
    private int lastTimestamp;
    private int lastSsrc;

    Direction(int number, DatagramChannel from, InetSocketAddress target, Tally tally) {
        this.number = number;
        this.from = from;
        this.target = target;
        this.tally = tally;
        out.put(0, (byte) 0x80).put(1, (byte) 0).putInt(8, 0x5EED0000 + number).putInt(HEADER, number);
    }

    void send(boolean measured) throws IOException {
        int packet = sent++;
        out.clear().putShort(2, (short) packet).putInt(4, packet * PAYLOAD).putInt(HEADER + 4, packet);
        fill(packet);
        out.putLong(HEADER + 8, System.nanoTime());
        from.send(out, target);
        if (measured) {
            tally.sent++;
        }
    }

    private void fill(int packet) {
        long seed = seed(packet);
        for (int at = HEADER + STAMPED; at + 8 <= HEADER + PAYLOAD; at += 8) {
            out.putLong(at, seed += 0x9E3779B97F4A7C15L);
        }
    }

    private long seed(int packet) {
        return ((long) number << 32) | packet;
    }

    /** Judges a packet that came out where this direction ends. */
    void received(ByteBuffer in, long now, long measuredFrom, long measuredTo) {
        if (in.limit() != HEADER + PAYLOAD || in.getInt(HEADER) != number) {
            tally.wrong++;
            return;
        }
        long stamp = in.getLong(HEADER + 8);
        if (stamp - measuredFrom < 0 || stamp - measuredTo >= 0) {
            remember(in);
            return;
        }
        int packet = in.getInt(HEADER + 4);
        if (heard && packet == lastNumber) {
            tally.repeated++;
            return;
        }
        if (!isIntact(in, packet) || !goesOn(in, packet)) {
            tally.wrong++;
        }
        tally.received++;
        tally.latency.record(now - stamp);
        remember(in);
    }

    private boolean isIntact(ByteBuffer in, int packet) {
        long seed = seed(packet);
        for (int at = HEADER + STAMPED; at + 8 <= HEADER + PAYLOAD; at += 8) {
            seed += 0x9E3779B97F4A7C15L;
            if (in.getLong(at) != seed) {
                return false;
            }
        }
        return in.get(0) == (byte) 0x80 && (in.get(1) & 0x7F) == 0;
    }

    private boolean goesOn(ByteBuffer in, int packet) {
        if (!heard) {
            return true;
        }
        int step = packet - lastNumber;
        return in.getInt(8) == lastSsrc
                && (short) (in.getShort(2) - lastSequence) == (short) step
                && in.getInt(4) - lastTimestamp == step * PAYLOAD;
    }

    private void remember(ByteBuffer in) {
        heard = true;
        lastNumber = in.getInt(HEADER + 4);
        lastSequence = in.getShort(2);
        lastTimestamp = in.getInt(4);
        lastSsrc = in.getInt(8);
    }

    /** Counts over all directions. */
    static final class Tally {
        Histogram latency = new Histogram();
        Histogram lateness = new Histogram();
        long sent;
        long received;
        long wrong;
        long repeated;

        void reset() {
            latency = new Histogram();
            lateness = new Histogram();
            sent = 0;
            received = 0;
            wrong = 0;
            repeated = 0;
        }
    }
}
