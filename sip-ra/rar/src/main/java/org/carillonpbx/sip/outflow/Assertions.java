package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.header.MaxForwards;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.text.ParseException;
import java.util.List;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.Provenance;

/** Writes who a caller or a callee is and how a call came, into messages of ours. */
final class Assertions {

    private static final List<String> TOLD = List.of("id", "user", "header", "session", "history", "none", "critical");

    private Assertions() {}

    /** What an INVITE of ours says of its caller. */
    static void onInvite(SIPRequest invite, Provenance provenance, String called, String ourHost) throws SipException {
        try {
            provenance.asserted().ifPresent(whom -> identity(invite, whom, ourHost));
            List<String> privacy =
                    TOLD.stream().filter(provenance.privacy()::contains).toList();
            if (!privacy.isEmpty()) {
                add(invite, "Privacy", String.join(";", privacy));
            }
            if (!provenance.steps().isEmpty()) {
                add(invite, "Diversion", Histories.diversion(provenance.steps(), ourHost));
                add(invite, "History-Info", Histories.history(provenance.steps(), called, ourHost));
            }
            if (provenance.hops() != invite.getMaxForwards().getMaxForwards()) {
                invite.setHeader(new MaxForwards(provenance.hops()));
            }
        } catch (InvalidArgumentException e) {
            throw new SipException("hops: " + provenance.hops(), e);
        }
    }

    /** P-Asserted-Identity (RFC 3325 §9.1), of a caller in a request, of a callee in a response. */
    static void identity(SIPMessage message, Identity whom, String ourHost) {
        add(message, "P-Asserted-Identity", Histories.named(whom, ourHost) + ">");
    }

    private static void add(SIPMessage message, String name, String value) {
        try {
            message.setHeader(StringMsgParser.parseSIPHeader(name + ": " + Text.line(value) + "\n"));
        } catch (ParseException e) {
            throw new IllegalArgumentException(name + ": " + value, e);
        }
    }
}
