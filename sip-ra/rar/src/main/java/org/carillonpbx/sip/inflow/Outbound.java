package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.header.Require;
import gov.nist.javax.sip.header.ims.PathHeader;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.parser.StringMsgParser;
import gov.nist.javax.sip.stack.MessageChannel;
import java.text.ParseException;
import java.util.ListIterator;
import java.util.OptionalInt;
import javax.sip.header.SupportedHeader;
import org.carillonpbx.sip.outflow.Keeping;

/** The registrar's part of RFC 5626 that shows on the wire: who is granted a flow of its own, and what it is told. */
final class Outbound {

    private static final String OPTION = "outbound";
    private static final int LARGEST = Integer.MAX_VALUE; // RFC 5626 §4.2.1: reg-id is 1 to 2^31 - 1

    private Outbound() {}

    /** The contact's reg-id, where it names a flow: with an instance, from a sender that supports outbound (§6). */
    static OptionalInt registration(SIPRequest request, Contact contact) {
        String id = contact.getParameter("reg-id");
        if (id == null || contact.getParameter("+sip.instance") == null || !supported(request)) {
            return OptionalInt.empty();
        }
        try {
            long number = Long.parseLong(id);
            return number > 0 && number <= LARGEST ? OptionalInt.of((int) number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static boolean supported(SIPRequest request) {
        ListIterator<?> headers = request.getHeaders(SupportedHeader.NAME);
        while (headers.hasNext()) {
            if (headers.next() instanceof SupportedHeader supported
                    && OPTION.equalsIgnoreCase(supported.getOptionTag())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first hop on the way here does not keep flows: it is not us, and its Path does not say "ob" (§6). */
    static boolean lacking(SIPRequest request) {
        return request.getViaHeaders().size() > 1 && !edgeKeepsFlows(request);
    }

    private static boolean edgeKeepsFlows(SIPRequest request) {
        boolean keeps = false;
        ListIterator<?> paths = request.getHeaders(PathHeader.NAME);
        while (paths.hasNext()) { // each proxy puts its own before the others: the first hop's is the last
            keeps = paths.next() instanceof PathHeader path
                    && path.getAddress().getURI() instanceof SipUri uri
                    && uri.hasParameter("ob");
        }
        return keeps;
    }

    /** Says that the flow is kept, and how often it has to be shown alive (§6, §10). */
    static void grant(SIPRequest request, SIPResponse response) {
        boolean reliable = ((MessageChannel) request.getMessageChannel()).isReliable();
        try {
            Require require = new Require();
            require.setOptionTag(OPTION);
            response.addHeader(require);
            response.addHeader(StringMsgParser.parseSIPHeader("Flow-Timer: " + Keeping.seconds(reliable) + "\n"));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
