package org.carillonpbx.media.codec.g722;

import java.util.Arrays;

/**
 * The quadrature mirror filter (ITU-T G.722 §3.1 and §4.4) over two streams that belong together, some octets at a time: tap by
 * tap over all of them, which the compiler makes parallel.
 */
final class MirrorFilter {
    /** Octets at a time: 20 ms of them. */
    static final int MOST = 160;

    private static final int TAPS = Tables.QMF.length;
    private static final int PAST = TAPS - 1;

    private final int[] one = new int[PAST + MOST];
    private final int[] other = new int[PAST + MOST];
    private final int[] sumsOfOne = new int[MOST];
    private final int[] sumsOfOther = new int[MOST];

    void put(int octet, int ofOne, int ofOther) {
        one[PAST + octet] = ofOne;
        other[PAST + octet] = ofOther;
    }

    /** Filters so many octets that have been put. */
    void filter(int octets) {
        Arrays.fill(sumsOfOne, 0, octets, 0);
        Arrays.fill(sumsOfOther, 0, octets, 0);
        for (int tap = 0; tap < TAPS; tap++) {
            add(sumsOfOne, one, tap, Tables.QMF[tap], octets);
            add(sumsOfOther, other, tap, Tables.QMF[TAPS - 1 - tap], octets);
        }
        System.arraycopy(one, octets, one, 0, PAST);
        System.arraycopy(other, octets, other, 0, PAST);
    }

    private static void add(int[] sums, int[] values, int from, int factor, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += values[from + i] * factor;
        }
    }

    int ofOne(int octet) {
        return sumsOfOne[octet];
    }

    int ofOther(int octet) {
        return sumsOfOther[octet];
    }

    /** Takes over what the other one remembers. */
    void copy(MirrorFilter ahead) {
        System.arraycopy(ahead.one, 0, one, 0, PAST);
        System.arraycopy(ahead.other, 0, other, 0, PAST);
    }
}
