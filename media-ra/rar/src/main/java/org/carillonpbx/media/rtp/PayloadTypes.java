package org.carillonpbx.media.rtp;

import java.util.function.IntPredicate;

/** A set of payload types, looked into for each packet. */
public record PayloadTypes(long lower, long upper) {
    public static final PayloadTypes NONE = new PayloadTypes(0, 0);
    private static final int HALF = 64;

    public static PayloadTypes of(IntPredicate members) {
        long lower = 0;
        long upper = 0;
        for (int type = 0; type < HALF; type++) {
            lower |= members.test(type) ? 1L << type : 0;
            upper |= members.test(type + HALF) ? 1L << type : 0;
        }
        return new PayloadTypes(lower, upper);
    }

    public boolean contains(int type) {
        return (((type < HALF ? lower : upper) >> (type & (HALF - 1))) & 1) != 0;
    }
}
