package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPRequest;

/**
 * What an INVITE has in common with its copies that came another way, and with its CANCEL (RFC 3261 §8.2.2.2, §9.1).
 *
 * @param fromTag null where an RFC 2543 caller gives none
 */
record InviteId(String callId, String fromTag, long sequence) {
    static InviteId of(SIPRequest request) {
        return new InviteId(
                request.getCallId().getCallId(),
                request.getFromTag(),
                request.getCSeq().getSeqNumber());
    }
}
