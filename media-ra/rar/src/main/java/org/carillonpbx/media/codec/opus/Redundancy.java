package org.carillonpbx.media.codec.opus;

/**
 * Whether a packet bears a copy of the one before it: the LBRR flags of its first frame (RFC 6716 §4.2.3 and §4.2.4), which
 * follow one flag of voice activity for each 20 ms and channel.
 */
final class Redundancy {
    private static final int FIRST_CELT = 16;
    private static final int FIRST_HYBRID = 12;
    private static final int STEREO = 0x04;
    private static final int ONE_FRAME = 0;

    private Redundancy() {}

    static boolean isIn(byte[] packet, int offset, int length) {
        if (length < 2) {
            return false;
        }
        int contents = packet[offset] & 0xFF;
        int configuration = contents >> 3;
        if (configuration >= FIRST_CELT || (contents & 0x03) != ONE_FRAME) {
            return false;
        }
        int frames = configuration >= FIRST_HYBRID ? 1 : Math.max(1, configuration & 0x03);
        boolean middle = flag(packet[offset + 1], frames);
        return middle || ((contents & STEREO) != 0 && flag(packet[offset + 1], 2 * frames + 1));
    }

    private static boolean flag(byte flags, int number) {
        return number < 8 && (flags & (0x80 >> number)) != 0;
    }
}
