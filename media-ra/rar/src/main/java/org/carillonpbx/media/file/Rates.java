package org.carillonpbx.media.file;

import org.carillonpbx.media.SoundRejected;

/** The sampling rates that files may have, and those that they get. */
final class Rates {
    static final int WIDE = 16_000;
    static final int FULL = 48_000;
    private static final int LOWEST = 4_000;
    private static final int HIGHEST = 192_000;
    /** What all usual rates are multiples of; keeps the filter between any two of them small. */
    private static final int UNIT = 25;

    private Rates() {}

    static void check(int rate) {
        if (rate < LOWEST || rate > HIGHEST || rate % UNIT != 0) {
            throw new SoundRejected("The file's sampling rate of " + rate + " Hz is not a usual one.");
        }
    }

    /** What sounds better than a wide-band phone call is kept at 48 kHz, all else at 16 kHz. */
    static int kept(int rate) {
        return rate > WIDE ? FULL : WIDE;
    }
}
