package org.carillonpbx.media.phone;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** An RTP packet as a phone writes and reads it. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record RtpBytes(int payloadType, boolean marker, int sequence, int timestamp, int ssrc, byte[] payload) {

    public static RtpBytes of(int payloadType, int sequence, int ssrc, byte[] payload) {
        return new RtpBytes(payloadType, false, sequence & 0xFFFF, sequence * 160, ssrc, payload);
    }

    /** 20 ms of something that tells by its bytes which packet it was. */
    public static byte[] sound(int number) {
        byte[] payload = new byte[160];
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) (number * 31 + i);
        }
        return payload;
    }

    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(12 + payload.length);
        out.put((byte) 0x80).put((byte) ((marker ? 0x80 : 0) | payloadType)).putShort((short) sequence);
        out.putInt(timestamp).putInt(ssrc).put(payload);
        return out.array();
    }

    public static RtpBytes read(byte[] bytes, int length) {
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        if (in.get() != (byte) 0x80) {
            throw new AssertionError("not a plain RTP packet");
        }
        int second = in.get() & 0xFF;
        return new RtpBytes(
                second & 0x7F,
                second > 127,
                in.getShort() & 0xFFFF,
                in.getInt(),
                in.getInt(),
                Arrays.copyOfRange(bytes, 12, length));
    }
}
