package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.message.SIPRequest;

/** Whether a request can be answered at all. */
final class Origins {

    private Origins() {}

    /** Without these no response can be addressed or matched; and port 0 is nobody's. */
    static boolean unusable(SIPRequest request) {
        return request.getFrom() == null
                || request.getTo() == null
                || request.getCallId() == null
                || request.getCSeq() == null
                || request.getTopmostVia() == null
                || request.getPeerPacketSourceAddress() == null
                || request.getPeerPacketSourcePort() <= 0;
    }
}
