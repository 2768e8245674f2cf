package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPResponse;
import java.text.ParseException;

/** How often a far end shall show that it is still there. */
public final class Keeping {

    /** Within the time that NATs remember a UDP mapping for (RFC 5626 §4.4.2, RFC 4787 §4.3), seconds. */
    public static final int UDP_SECONDS = 29;

    /** For connections, seconds: a lost one is noticed within two minutes. */
    public static final int STREAM_SECONDS = 90;

    private static final String KEEP = "keep";

    private Keeping() {}

    public static int seconds(boolean reliable) {
        return reliable ? STREAM_SECONDS : UDP_SECONDS;
    }

    /** Tells a sender that offers keep-alives (RFC 6223 §4.3) that we want them, and how often. */
    static void grant(SIPResponse response, boolean reliable) {
        Via via = response.getTopmostVia();
        if (via != null && via.hasParameter(KEEP) && blank(via.getParameter(KEEP))) {
            try {
                via.setParameter(KEEP, Integer.toString(seconds(reliable)));
            } catch (ParseException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean blank(String value) {
        return value == null || value.isEmpty();
    }
}
