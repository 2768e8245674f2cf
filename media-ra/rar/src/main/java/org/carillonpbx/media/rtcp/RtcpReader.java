package org.carillonpbx.media.rtcp;

import java.nio.ByteBuffer;

/**
 * Reads a compound packet: first checks it from end to end (RFC 3550 appendix A.2), then tells what is in it. Types that we
 * do not know are passed over (§6.1).
 */
final class RtcpReader {
    static final int SENDER_REPORT = 200;
    static final int RECEIVER_REPORT = 201;
    static final int SOURCE_DESCRIPTION = 202;
    static final int BYE = 203;
    static final int HEADER_BYTES = 8;
    static final int SENDER_BYTES = 20;
    static final int REPORT_BYTES = 24;

    private RtcpReader() {}

    /** False, and nothing told, where the buffer does not hold a whole compound packet. */
    static boolean read(ByteBuffer packet, RtcpListener listener) {
        if (!isWhole(packet)) {
            return false;
        }
        for (int at = 0; at < packet.limit(); at += lengthAt(packet, at)) {
            tell(packet, at, listener);
        }
        return true;
    }

    private static boolean isWhole(ByteBuffer packet) {
        int end = packet.limit();
        if (end < HEADER_BYTES || end == packet.capacity()) {
            return false;
        }
        int firstType = typeAt(packet, 0);
        if (firstType != SENDER_REPORT && firstType != RECEIVER_REPORT) {
            return false;
        }
        int at = 0;
        while (at < end) {
            if (end - at < 4 || versionAt(packet, at) != 2) {
                return false;
            }
            int length = lengthAt(packet, at);
            boolean last = at + length == end;
            if (length > end - at || (hasPadding(packet, at) && !last) || !holdsItsBlocks(packet, at, length)) {
                return false;
            }
            at += length;
        }
        return true;
    }

    private static boolean holdsItsBlocks(ByteBuffer packet, int at, int length) {
        int count = countAt(packet, at);
        return switch (typeAt(packet, at)) {
            case SENDER_REPORT -> length >= HEADER_BYTES + SENDER_BYTES + REPORT_BYTES * count;
            case RECEIVER_REPORT -> length >= HEADER_BYTES + REPORT_BYTES * count;
            case BYE -> length >= 4 + 4 * count;
            default -> true;
        };
    }

    private static void tell(ByteBuffer packet, int at, RtcpListener listener) {
        switch (typeAt(packet, at)) {
            case SENDER_REPORT -> {
                listener.onSenderReport(packet.getInt(at + 4), packet.getLong(at + HEADER_BYTES));
                tellReports(packet, at, at + HEADER_BYTES + SENDER_BYTES, listener);
            }
            case RECEIVER_REPORT -> tellReports(packet, at, at + HEADER_BYTES, listener);
            case BYE -> {
                for (int i = 0; i < countAt(packet, at); i++) {
                    listener.onBye(packet.getInt(at + 4 + 4 * i));
                }
            }
            default -> {}
        }
    }

    private static void tellReports(ByteBuffer packet, int at, int from, RtcpListener listener) {
        for (int i = 0; i < countAt(packet, at); i++) {
            int block = from + REPORT_BYTES * i;
            int lost = packet.getInt(block + 4) << 8 >> 8; // 24 bits with a sign
            listener.onReport(
                    packet.getInt(block),
                    lost,
                    packet.getInt(block + 12),
                    packet.getInt(block + 16),
                    packet.getInt(block + 20));
        }
    }

    private static int versionAt(ByteBuffer packet, int at) {
        return (packet.get(at) & 0xFF) >> 6;
    }

    private static boolean hasPadding(ByteBuffer packet, int at) {
        return (packet.get(at) & 0x20) != 0;
    }

    private static int countAt(ByteBuffer packet, int at) {
        return packet.get(at) & 0x1F;
    }

    private static int typeAt(ByteBuffer packet, int at) {
        return packet.get(at + 1) & 0xFF;
    }

    private static int lengthAt(ByteBuffer packet, int at) {
        return 4 * ((packet.getShort(at + 2) & 0xFFFF) + 1);
    }
}
