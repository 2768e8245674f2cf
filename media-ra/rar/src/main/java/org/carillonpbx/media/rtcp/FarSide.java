package org.carillonpbx.media.rtcp;

import java.time.Clock;
import org.carillonpbx.media.rtp.Counter;

/** What the far side's reports say of the stream that we send. Written on the strand, read by anyone. */
public final class FarSide implements RtcpListener {
    /** What is said to be longer than a minute is a lie or a slip, and no figure. */
    private static final long BELIEVABLE_MICROS = 60_000_000L;

    private final int ourSsrc;
    private final Clock clock;
    private long clockRate;
    private volatile long lost;
    private volatile long jitterMicros;
    private volatile long roundTripMicros;
    private final Counter byes = new Counter();
    private int senderReportCompact;
    private int senderReportAt;
    private boolean hasSenderReport;

    FarSide(int ourSsrc, int clockRate, Clock clock) {
        this.ourSsrc = ourSsrc;
        this.clockRate = clockRate;
        this.clock = clock;
    }

    void pace(int rate) {
        clockRate = rate;
    }

    private int now() {
        return NtpTime.compact(NtpTime.of(clock.instant()));
    }

    @Override
    public void onSenderReport(int sender, long ntp) {
        senderReportCompact = NtpTime.compact(ntp);
        senderReportAt = now();
        hasSenderReport = true;
    }

    @Override
    public void onReport(int about, int lostThere, int jitter, int lastSenderReport, int delay) {
        if (about != ourSsrc) {
            return;
        }
        lost = lostThere;
        jitterMicros = believed((jitter & 0xFFFFFFFFL) * 1_000_000 / clockRate, jitterMicros);
        if (lastSenderReport != 0) {
            int trip = now() - lastSenderReport - delay; // RFC 3550 §6.4.1, in 1/65536 s
            roundTripMicros = trip < 0 ? 0 : believed(NtpTime.microsOfCompact(trip), roundTripMicros);
        }
    }

    private static long believed(long micros, long before) {
        return micros <= BELIEVABLE_MICROS ? micros : before;
    }

    @Override
    public void onBye(int sender) {
        byes.increment(); // signalling ends calls, not RTCP
    }

    /** LSR of our next report block: 0 where no sender report has come yet. */
    int lastSenderReport() {
        return hasSenderReport ? senderReportCompact : 0;
    }

    /** DLSR of our next report block, 1/65536 s. */
    int delaySince() {
        return hasSenderReport ? now() - senderReportAt : 0;
    }

    public long lost() {
        return lost;
    }

    public long jitterMicros() {
        return jitterMicros;
    }

    public long roundTripMicros() {
        return roundTripMicros;
    }
}
