package org.carillonpbx.media.strand;

/**
 * How long a strand rests before it looks at its sockets again. With many ports, packets come all the time, and waking for each
 * costs more than carrying it: resting less than half a millisecond lets some come together. RTP comes every 20 ms; nobody hears
 * the difference. Where nothing is sent on as it comes, sound waits in jitter buffers anyway, and a rest may be longer. Confined
 * to the strand.
 */
final class Rest {
    static final long SHORT_NANOS = 400_000;
    static final long LONG_NANOS = 1_000_000;
    /** Ports from which on packets come together often enough. */
    static final int CROWD = 32;
    /** Turns that are remembered for that a packet was sent on: in these, a call's next one comes. */
    static final int HURRIED_TURNS = 100;

    private boolean carried;
    private int hurry;

    /** A packet came in this turn. */
    void carried(boolean sentOn) {
        carried = true;
        if (sentOn) {
            hurry = HURRIED_TURNS;
        }
    }

    /**
     * The turn is over.
     *
     * @param behind not all is done that is due
     * @return nanoseconds to rest; 0 for not at all
     */
    long after(int ports, boolean behind) {
        boolean rests = carried && ports >= CROWD && !behind;
        boolean hurried = hurry > 0;
        carried = false;
        hurry = Math.max(0, hurry - 1);
        if (!rests) {
            return 0;
        }
        return hurried ? SHORT_NANOS : LONG_NANOS;
    }
}
