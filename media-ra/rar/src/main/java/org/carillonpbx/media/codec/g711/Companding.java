package org.carillonpbx.media.codec.g711;

/** The two laws of ITU-T G.711 between an 8-bit code and a 16-bit linear sample. */
final class Companding {
    private static final int MU_BIAS = 0x84;
    private static final int MU_CLIP = 32_635;
    /** G.711 transmits A-law with its even bits inverted. */
    private static final int A_TOGGLE = 0x55;

    private Companding() {}

    static int linearOfMu(int code) {
        int inverted = ~code & 0xFF;
        int magnitude = ((((inverted & 0x0F) << 3) + MU_BIAS) << ((inverted & 0x70) >> 4)) - MU_BIAS;
        return (inverted & 0x80) == 0 ? magnitude : -magnitude;
    }

    static int muOfLinear(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs(sample), MU_CLIP) + MU_BIAS;
        int segment = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int step = (magnitude >> (segment + 3)) & 0x0F;
        return ~(sign | (segment << 4) | step) & 0xFF;
    }

    static int linearOfA(int code) {
        int toggled = code ^ A_TOGGLE;
        int segment = (toggled & 0x70) >> 4;
        int step = (toggled & 0x0F) << 4;
        int magnitude = segment == 0 ? step + 8 : (step + 0x108) << (segment - 1);
        return (toggled & 0x80) != 0 ? magnitude : -magnitude;
    }

    static int aOfLinear(int sample) {
        int sign = sample >= 0 ? 0x80 : 0;
        int magnitude = sample >= 0 ? Math.min(sample, 32_767) : Math.min(~sample, 32_767);
        int segment = magnitude < 256 ? 0 : 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int step = segment == 0 ? magnitude >> 4 : (magnitude >> (segment + 3)) & 0x0F;
        return ((sign | (segment << 4) | step) ^ A_TOGGLE) & 0xFF;
    }
}
