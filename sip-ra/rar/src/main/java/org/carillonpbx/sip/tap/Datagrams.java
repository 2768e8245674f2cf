package org.carillonpbx.sip.tap;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;

/** Tells which message a datagram carries. */
final class Datagrams {
    private Datagrams() {}

    /** Whether these bytes are this message: of the same kind, and of the same transaction (RFC 3261 §8.1.1.7). */
    static boolean carries(byte[] datagram, SIPMessage message) {
        Via via = message.getTopmostVia();
        String branch = via == null ? null : via.getBranch();
        return branch != null && isAt(datagram, 0, beginning(message)) && contains(datagram, branch);
    }

    private static String beginning(SIPMessage message) {
        return message instanceof SIPResponse response
                ? "SIP/2.0 " + response.getStatusCode() + ' '
                : ((SIPRequest) message).getMethod() + ' ';
    }

    private static boolean contains(byte[] datagram, String text) {
        for (int at = 0; at + text.length() <= datagram.length; at++) {
            if (isAt(datagram, at, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] datagram, int at, String text) {
        if (at + text.length() > datagram.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (datagram[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
