package org.carillonpbx.media.codec.g726;

/** How code words of two to five bits lie in octets (RFC 3551 §4.5.4); eight words fill whole octets at any rate. */
enum Packing {
    /** The first word in the lowest bits: RTP's own. */
    LITTLE_ENDIAN {
        @Override
        void pack(long words, int bits, byte[] out, int offset) {
            for (int i = 0; i < bits; i++) {
                out[offset + i] = (byte) (words >> (8 * i));
            }
        }

        @Override
        long unpack(byte[] payload, int offset, int bits) {
            long words = 0;
            for (int i = 0; i < bits; i++) {
                words |= (payload[offset + i] & 0xFFL) << (8 * i);
            }
            return words;
        }

        @Override
        int shift(int word, int bits) {
            return word * bits;
        }
    },
    /** The first word in the highest bits: ATM's AAL2 (ITU-T I.366.2 annex E). */
    BIG_ENDIAN {
        @Override
        void pack(long words, int bits, byte[] out, int offset) {
            for (int i = 0; i < bits; i++) {
                out[offset + i] = (byte) (words >> (8 * (bits - 1 - i)));
            }
        }

        @Override
        long unpack(byte[] payload, int offset, int bits) {
            long words = 0;
            for (int i = 0; i < bits; i++) {
                words = (words << 8) | (payload[offset + i] & 0xFFL);
            }
            return words;
        }

        @Override
        int shift(int word, int bits) {
            return (WORDS - 1 - word) * bits;
        }
    };

    static final int WORDS = 8;

    /** Writes eight words, {@code bits} octets. */
    abstract void pack(long words, int bits, byte[] out, int offset);

    abstract long unpack(byte[] payload, int offset, int bits);

    /** Where a word stands among the eight. */
    abstract int shift(int word, int bits);
}
