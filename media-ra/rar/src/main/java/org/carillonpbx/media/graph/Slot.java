package org.carillonpbx.media.graph;

import java.nio.ByteBuffer;
import org.carillonpbx.media.rtp.Packet;

/** A packet's place in the jitter buffer; kept and filled again and again. */
final class Slot {
    private boolean filled;
    private int sequence;
    private int timestamp;
    private int payloadType;
    private long arrivedNanos;
    private byte[] payload = new byte[0];
    private int length;

    void fill(Packet packet, int extendedSequence) {
        filled = true;
        sequence = extendedSequence;
        timestamp = packet.timestamp();
        payloadType = packet.payloadType();
        arrivedNanos = packet.arrivedNanos();
        length = packet.payloadLength();
        if (payload.length < length) {
            payload = new byte[Math.max(256, Integer.highestOneBit(length) * 2)];
        }
        ByteBuffer buffer = packet.buffer();
        buffer.get(packet.payloadOffset(), payload, 0, length);
    }

    void clear() {
        filled = false;
    }

    boolean holds(int extendedSequence) {
        return filled && sequence == extendedSequence;
    }

    boolean isFilled() {
        return filled;
    }

    int timestamp() {
        return timestamp;
    }

    int payloadType() {
        return payloadType;
    }

    long arrivedNanos() {
        return arrivedNanos;
    }

    byte[] payload() {
        return payload;
    }

    int length() {
        return length;
    }
}
