package org.carillonpbx.registrar.control;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Sees to it that each nonce count is used once (RFC 7616 §5.12). A ring of the highest counts by the nonces' serial
 * numbers, of fixed size: a nonce whose place a younger one has taken is stale, which costs its phone one more round.
 * Only answers that are right take a place, so a flood of others drives nobody out. Lock-free.
 */
public final class ReplayGuard {
    private static final int BITS = 16;

    /** The serial number to begin with: its tag differs from that of an empty place. */
    static final long FIRST_SERIAL = 1L << BITS;

    private final AtomicLongArray places = new AtomicLongArray(1 << BITS);

    /** Takes note of a nonce count; false where it, or a higher one, was seen before. */
    public boolean first(long serial, long count) {
        int place = (int) (serial & ((1 << BITS) - 1));
        long tag = (serial >>> BITS) & 0xffff_ffffL;
        while (true) {
            long seen = places.get(place);
            long seenTag = seen >>> 32;
            boolean fresh = tag == seenTag ? count > (seen & 0xffff_ffffL) : tag > seenTag && count > 0;
            if (!fresh) {
                return false;
            }
            if (places.compareAndSet(place, seen, (tag << 32) | count)) {
                return true;
            }
        }
    }
}
