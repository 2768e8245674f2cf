package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;

/**
 * A 2xx to an INVITE, sent again and again until its ACK comes: over every transport, for a proxy on the way may lose it
 * (RFC 3261 §13.3.1.4). Confined to its dialog's lane.
 */
final class Retransmission {

    private final CallDialog dialog;
    private final Tools tools;
    private final SIPRequest invite;
    private final SIPResponse response;
    private final long begun = System.nanoTime();
    private long interval = Timers.T1;
    private boolean done;

    Retransmission(CallDialog dialog, Tools tools, SIPRequest invite, SIPResponse response) {
        this.dialog = dialog;
        this.tools = tools;
        this.invite = invite;
        this.response = response;
    }

    void start() {
        tools.timers().after(interval, () -> dialog.post(this::due));
    }

    private void due() {
        if (done) {
            return;
        }
        if (System.nanoTime() - begun >= 64 * Timers.T1 * 1_000_000) {
            done = true;
            dialog.unacknowledged();
            return;
        }
        tools.wire().respondAlone(invite, response);
        interval = Math.min(2 * interval, Timers.T2);
        start();
    }

    long sequence() {
        return invite.getCSeq().getSeqNumber();
    }

    void stop() {
        done = true;
    }
}
