package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.header.UserAgent;
import gov.nist.javax.sip.message.SIPRequest;
import org.carillonpbx.sip.outflow.Text;

/** Reads the User-Agent header. */
public final class Agents {

    private static final int LONGEST = 128;

    private Agents() {}

    /** What the sender calls itself, cut to a sane length; empty where it doesn't say. */
    public static String of(SIPRequest request) {
        if (!(request.getHeader("User-Agent") instanceof UserAgent agent)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        agent.encodeBody(text);
        return Text.shown(text.toString(), LONGEST);
    }
}
