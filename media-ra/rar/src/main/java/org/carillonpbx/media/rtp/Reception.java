package org.carillonpbx.media.rtp;

/**
 * What is known of the stream that comes in: sequence, loss and jitter as RFC 3550 §6.4.1 and appendices A.1, A.3 and A.8
 * have it. A stream that starts anew (another SSRC, or a leap in sequence that two packets agree on) is a new generation;
 * loss adds up over generations. Written on the strand.
 */
public final class Reception implements Step, Source {
    private static final int MAX_DROPOUT = 3000;
    private static final int MAX_MISORDER = 100;
    private static final int CYCLE = 1 << 16;
    private static final int NONE = -1;

    private final Counter packets = new Counter();
    private final Counter bytes = new Counter();
    private final Counter packetsOfStrand;

    private boolean begun;
    private int generation;
    private int ssrc;
    private int first;
    private int highest;
    private int cycles;
    private int afterLeap = NONE;
    private long received;
    private long lostBefore;
    private long expectedAtReport;
    private long receivedAtReport;
    private PayloadTypes events = PayloadTypes.NONE;
    private long clockRate = 8000;
    private boolean hasTransit;
    private int transit;
    private int jitterTimes16;
    private long lastNanos;

    public Reception(Tally tally) {
        packetsOfStrand = tally.packetsIn;
    }

    /**
     * Takes what offer and answer settled.
     *
     * @param eventTypes telephone-events', whose timestamps stand still (RFC 4733 §2.3.1) and say nothing of jitter
     */
    public void agree(PayloadTypes eventTypes, int rate) {
        events = eventTypes;
        clockRate = rate;
    }

    @Override
    public boolean passes(Packet packet) {
        if (!begun || packet.ssrc() != ssrc) {
            begin(packet);
        } else if (!follows(packet.sequence())) {
            return false;
        }
        received++;
        packets.increment();
        packetsOfStrand.increment();
        bytes.add(packet.payloadLength());
        lastNanos = packet.arrivedNanos();
        if (!events.contains(packet.payloadType())) {
            observeTransit(packet);
        }
        return true;
    }

    private void begin(Packet packet) {
        begun = true;
        ssrc = packet.ssrc();
        restart(packet.sequence());
    }

    private void restart(int sequence) {
        lostBefore = lost();
        generation++;
        first = sequence;
        highest = sequence;
        cycles = 0;
        afterLeap = NONE;
        received = 0;
        expectedAtReport = 0;
        receivedAtReport = 0;
        hasTransit = false;
    }

    private boolean follows(int sequence) {
        int ahead = (sequence - highest) & 0xFFFF;
        if (ahead < MAX_DROPOUT) {
            if (sequence < highest) {
                cycles += CYCLE;
            }
            highest = sequence;
        } else if (ahead <= CYCLE - MAX_MISORDER) {
            if (sequence != afterLeap) {
                afterLeap = (sequence + 1) & 0xFFFF;
                return false;
            }
            restart(sequence);
        }
        return true;
    }

    private void observeTransit(Packet packet) {
        int now = (int) (packet.arrivedNanos() / (1_000_000_000L / clockRate)) - packet.timestamp();
        if (hasTransit) {
            int difference = Math.abs(now - transit);
            if (difference >= 0 && difference < clockRate) { // a leap of a second or more: time is counted anew there
                jitterTimes16 += difference - ((jitterTimes16 + 8) >> 4);
            }
        }
        hasTransit = true;
        transit = now;
    }

    private long expected() {
        return received == 0 ? 0 : (long) cycles + highest - first + 1;
    }

    /** Packets lost, negative where duplicates outnumber them. */
    public long lost() {
        return lostBefore + expected() - received;
    }

    /** Share lost since this was asked last, in 1/256 (RFC 3550 appendix A.3). */
    public int fractionLost() {
        long expectedNow = expected() - expectedAtReport;
        long lostNow = expectedNow - (received - receivedAtReport);
        expectedAtReport = expected();
        receivedAtReport = received;
        return expectedNow <= 0 || lostNow <= 0 ? 0 : (int) ((lostNow << 8) / expectedNow);
    }

    @Override
    public int generation() {
        return generation;
    }

    public boolean begun() {
        return begun;
    }

    public int ssrc() {
        return ssrc;
    }

    public int extendedHighest() {
        return cycles + highest;
    }

    /** In timestamp units. */
    public int jitter() {
        return jitterTimes16 >> 4;
    }

    public long jitterMicros() {
        return jitter() * 1_000_000L / clockRate;
    }

    /** When the latest packet came, meaningful once {@link #begun}. */
    public long lastNanos() {
        return lastNanos;
    }

    public long packets() {
        return packets.value();
    }

    public long bytes() {
        return bytes.value();
    }
}
