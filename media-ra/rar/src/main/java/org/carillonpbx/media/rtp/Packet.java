package org.carillonpbx.media.rtp;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/**
 * The packet in hand: a view of a strand's one receive buffer, read anew for each packet. Confined to a strand and never
 * kept. RFC 3550 §5.1.
 */
public final class Packet {
    public static final int HEADER_BYTES = 12;
    private static final int VERSION_2 = 2;

    private final ByteBuffer buffer;
    private InetSocketAddress source = new InetSocketAddress(0);
    private long arrivedNanos;
    private boolean marker;
    private int payloadType;
    private int sequence;
    private int timestamp;
    private int ssrc;
    private int payloadOffset;
    private int payloadEnd;
    private boolean sentOn;

    public Packet(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    /** The buffer to receive into, cleared. */
    public ByteBuffer emptied() {
        return buffer.clear();
    }

    /** Takes what was received: the buffer is flipped and ready to be read. */
    public void arrived(InetSocketAddress from, long nanos) {
        buffer.flip();
        source = from;
        arrivedNanos = nanos;
        sentOn = false;
    }

    /** It has gone to the other side as it came in: a listener's delay grows with all that it waits here. */
    void sentOn() {
        sentOn = true;
    }

    public boolean isSentOn() {
        return sentOn;
    }

    /** RFC 5761 §4: RTCP's packet types 192–223 fall on payload types 64–95, which RTP leaves free. */
    public boolean looksLikeRtcp() {
        if (buffer.limit() < 4) {
            return false;
        }
        int second = buffer.get(1) & 0xFF;
        return second >= 192 && second <= 223;
    }

    /** Reads the header; false where this is not a whole RTP packet. */
    public boolean read() {
        int length = buffer.limit();
        if (length < HEADER_BYTES || length == buffer.capacity()) { // a full buffer: cut off, longer than we take
            return false;
        }
        int first = buffer.get(0) & 0xFF;
        if (first >> 6 != VERSION_2) {
            return false;
        }
        payloadOffset = HEADER_BYTES + 4 * (first & 0x0F);
        payloadEnd = length;
        if ((first & 0x10) != 0 && !skipExtension()) {
            return false;
        }
        if ((first & 0x20) != 0 && !cutPadding()) {
            return false;
        }
        if (payloadOffset >= payloadEnd) {
            return false;
        }
        readFields();
        return true;
    }

    private boolean skipExtension() {
        if (payloadOffset + 4 > payloadEnd) {
            return false;
        }
        payloadOffset += 4 + 4 * (buffer.getShort(payloadOffset + 2) & 0xFFFF); // RFC 3550 §5.3.1: in words
        return payloadOffset <= payloadEnd;
    }

    private boolean cutPadding() {
        int padding = buffer.get(payloadEnd - 1) & 0xFF;
        payloadEnd -= padding;
        return padding > 0 && payloadOffset <= payloadEnd;
    }

    private void readFields() {
        int second = buffer.get(1) & 0xFF;
        marker = (second & 0x80) != 0;
        payloadType = second & 0x7F;
        sequence = buffer.getShort(2) & 0xFFFF;
        timestamp = buffer.getInt(4);
        ssrc = buffer.getInt(8);
    }

    /**
     * Writes a header of ours right before the payload, in place: contributing sources, extensions and padding of the far
     * side, which nobody agreed on, fall away. The buffer then spans exactly what is to be sent.
     */
    ByteBuffer rewritten(int newType, boolean newMarker, int newSequence, int newTimestamp, int newSsrc) {
        int start = payloadOffset - HEADER_BYTES;
        buffer.limit(payloadEnd).position(start);
        buffer.put(start, (byte) (VERSION_2 << 6));
        buffer.put(start + 1, (byte) ((newMarker ? 0x80 : 0) | newType));
        buffer.putShort(start + 2, (short) newSequence);
        buffer.putInt(start + 4, newTimestamp);
        buffer.putInt(start + 8, newSsrc);
        return buffer;
    }

    /** Makes this a packet of ours, without a header yet. */
    public void compose(byte[] payload, int length, int newSequence, int newTimestamp, boolean newMarker, long nanos) {
        buffer.clear();
        buffer.put(HEADER_BYTES, payload, 0, length);
        payloadOffset = HEADER_BYTES;
        payloadEnd = HEADER_BYTES + length;
        arrivedNanos = nanos;
        renumber(newSequence, newTimestamp, newMarker);
    }

    /** Gives it other numbers than it came with. */
    public void renumber(int newSequence, int newTimestamp, boolean newMarker) {
        sequence = newSequence & 0xFFFF;
        timestamp = newTimestamp;
        marker = newMarker;
    }

    public ByteBuffer buffer() {
        return buffer;
    }

    public InetSocketAddress source() {
        return source;
    }

    public long arrivedNanos() {
        return arrivedNanos;
    }

    public boolean marker() {
        return marker;
    }

    public int payloadType() {
        return payloadType;
    }

    public int sequence() {
        return sequence;
    }

    public int timestamp() {
        return timestamp;
    }

    public int ssrc() {
        return ssrc;
    }

    public int payloadOffset() {
        return payloadOffset;
    }

    public int payloadLength() {
        return payloadEnd - payloadOffset;
    }
}
