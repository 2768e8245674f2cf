package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How the 2xx of calls that are over were acknowledged: one that comes again after our BYE means that its ACK was lost, and gets
 * it once more (RFC 3261 §13.2.2.4). Kept for as long as a far end may repeat itself; bounded. Thread-safe.
 */
public final class LateAnswers {
    private static final long KEPT_NANOS = TimeUnit.MILLISECONDS.toNanos(64 * Timers.T1);

    private record Kept(SIPRequest ack, LaneKey lane, long since) {}

    private final int most;
    private final Map<String, Kept> byLocalTag = new ConcurrentHashMap<>();

    LateAnswers(int most) {
        this.most = most;
    }

    void keep(String localTag, LaneKey lane, SIPRequest ack) {
        if (byLocalTag.size() < most) {
            byLocalTag.put(localTag, new Kept(ack, lane, System.nanoTime()));
        }
    }

    /** Sends the ACK again where the response is one that was acknowledged. */
    public void came(SIPResponse response, Tools tools) {
        if (response.getStatusCode() / 100 != 2 || response.getFromTag() == null) {
            return;
        }
        Optional.ofNullable(byLocalTag.get(response.getFromTag()))
                .filter(kept -> sameAnswer(kept.ack(), response))
                .ifPresent(kept ->
                        tools.lanes().post(kept.lane(), () -> tools.wire().sendAlone(kept.ack())));
    }

    private static boolean sameAnswer(SIPRequest ack, SIPResponse response) {
        return ack.getCallId().getCallId().equals(response.getCallId().getCallId())
                && ack.getCSeq().getSeqNumber() == response.getCSeq().getSeqNumber()
                && "INVITE".equals(response.getCSeq().getMethod())
                && ack.getToTag() != null
                && ack.getToTag().equals(response.getToTag());
    }

    /** Forgets what cannot come any more. */
    void look() {
        long now = System.nanoTime();
        byLocalTag.values().removeIf(kept -> now - kept.since() > KEPT_NANOS);
    }
}
