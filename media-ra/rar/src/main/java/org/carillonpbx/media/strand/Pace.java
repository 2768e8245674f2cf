package org.carillonpbx.media.strand;

/**
 * Tells when packets have come one by one for a while, as RTP does: then hardly another waits behind the one in hand, and what
 * waits is lost when the socket is connected. Confined to a strand.
 */
final class Pace {
    private static final long APART_NANOS = 5_000_000; // half of the shortest packets' 10 ms
    private static final int ENOUGH = 4;

    private long last;
    private int apart;

    /** A packet arrived then; whether it and those before it kept apart. */
    boolean isSteadyAt(long arrivedNanos) {
        apart = arrivedNanos - last >= APART_NANOS ? apart + 1 : 0;
        last = arrivedNanos;
        return apart >= ENOUGH;
    }
}
