package org.carillonpbx.media.rtcp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes our compound packets: a report, then our name, then perhaps a farewell. Confined to a strand. */
final class RtcpWriter {
    private static final int VERSION_2 = 0x80;
    private static final int CNAME = 1;
    private static final int MAX_LOST = 0x7FFFFF;

    private final int ssrc;
    private final byte[] cname;

    RtcpWriter(int ssrc, String cname) {
        this.ssrc = ssrc;
        this.cname = cname.getBytes(StandardCharsets.US_ASCII);
    }

    void senderReport(ByteBuffer out, int blocks, long ntp, int timestamp, long packets, long bytes) {
        header(out, RtcpReader.SENDER_REPORT, blocks, 6 + 6 * blocks);
        out.putLong(ntp).putInt(timestamp).putInt((int) packets).putInt((int) bytes);
    }

    void receiverReport(ByteBuffer out, int blocks) {
        header(out, RtcpReader.RECEIVER_REPORT, blocks, 1 + 6 * blocks);
    }

    void report(
            ByteBuffer out, int about, int fraction, long lost, int highest, int jitter, int lastReport, int delay) {
        int bounded = (int) Math.max(-MAX_LOST - 1, Math.min(MAX_LOST, lost)); // RFC 3550 §6.4.1: clamped, 24 bits
        out.putInt(about).putInt((fraction << 24) | (bounded & 0xFFFFFF));
        out.putInt(highest).putInt(jitter).putInt(lastReport).putInt(delay);
    }

    void sourceDescription(ByteBuffer out) {
        int chunk = 4 + 2 + cname.length + 1; // SSRC, item, the null that ends the list
        int padded = (chunk + 3) / 4 * 4;
        header(out, RtcpReader.SOURCE_DESCRIPTION, 1, padded / 4);
        out.put((byte) CNAME).put((byte) cname.length).put(cname);
        for (int i = chunk - 1; i < padded; i++) {
            out.put((byte) 0);
        }
    }

    void bye(ByteBuffer out) {
        header(out, RtcpReader.BYE, 1, 1);
    }

    private void header(ByteBuffer out, int type, int count, int words) {
        out.put((byte) (VERSION_2 | count))
                .put((byte) type)
                .putShort((short) words)
                .putInt(ssrc);
    }
}
