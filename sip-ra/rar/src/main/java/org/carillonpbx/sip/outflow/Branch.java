package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.header.RSeq;
import gov.nist.javax.sip.message.SIPMessage;
import java.util.Optional;

/**
 * One of the early dialogs that an INVITE of ours made: a phone that a proxy far away rings for it (RFC 3261 §12.1.2).
 * Confined to its dialog's lane.
 */
final class Branch {

    private final DialogPath path;
    private long lastReliable;
    private Optional<String> description = Optional.empty();
    private boolean settled;

    Branch(DialogPath path) {
        this.path = path;
    }

    DialogPath path() {
        return path;
    }

    /** Whether a reliable response is the next in order (RFC 3262 §4): others are not even looked at. */
    boolean takes(SIPMessage reliable) {
        long number = ((RSeq) reliable.getHeader(RSeq.NAME)).getSeqNumber();
        if (lastReliable > 0 && number != lastReliable + 1) {
            return false;
        }
        lastReliable = number;
        return true;
    }

    long lastReliable() {
        return lastReliable;
    }

    /** What the far side said of its media; the first answer that was acknowledged is the answer. */
    void described(Optional<String> sdp, boolean reliably) {
        if (sdp.isPresent() && !settled) {
            description = sdp;
            settled = reliably;
        }
    }

    /** Offer and answer are exchanged: either side may make another offer, by UPDATE (RFC 3311 §5.1). */
    boolean settled() {
        return settled;
    }

    Optional<String> description() {
        return description;
    }
}
