package org.carillonpbx.media.rtcp;

import java.time.Instant;

/** Wall-clock time in the 64-bit form of NTP (RFC 3550 §4). */
final class NtpTime {
    private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;

    private NtpTime() {}

    static long of(Instant instant) {
        long fraction = ((long) instant.getNano() << 32) / 1_000_000_000L;
        return ((instant.getEpochSecond() + SECONDS_1900_TO_1970) << 32) | fraction;
    }

    /** The middle 32 bits, in 1/65536 s. */
    static int compact(long ntp) {
        return (int) (ntp >>> 16);
    }

    static long microsOfCompact(long units) {
        return (units * 1_000_000L) >> 16;
    }
}
