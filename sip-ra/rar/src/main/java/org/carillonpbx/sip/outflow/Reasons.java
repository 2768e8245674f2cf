package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.header.HeaderFactoryImpl;
import gov.nist.javax.sip.message.SIPMessage;
import java.text.ParseException;
import java.util.ListIterator;
import java.util.OptionalInt;
import javax.sip.InvalidArgumentException;
import javax.sip.header.ReasonHeader;
import org.carillonpbx.sip.Ending;

/** The Reason header (RFC 3326), written and read. */
final class Reasons {

    private static final HeaderFactoryImpl HEADERS = new HeaderFactoryImpl();

    private Reasons() {}

    /** What a peer says of why; the status is 200 and the text empty where it says nothing. */
    static Ending of(SIPMessage message) {
        int status = 200;
        OptionalInt q850 = OptionalInt.empty();
        String text = "";
        ListIterator<?> headers = message.getHeaders(ReasonHeader.NAME);
        while (headers.hasNext()) {
            if (headers.next() instanceof ReasonHeader reason) {
                if ("SIP".equalsIgnoreCase(reason.getProtocol()) && reason.getCause() > 0) {
                    status = reason.getCause();
                } else if ("Q.850".equalsIgnoreCase(reason.getProtocol()) && reason.getCause() > 0) {
                    q850 = OptionalInt.of(reason.getCause());
                }
                text = reason.getText() == null ? text : reason.getText();
            }
        }
        return new Ending(status, q850, Text.shown(NameAddress.unquoted(text), Text.NAME));
    }

    /** Adds why a CANCEL is sent: status 200 means that another phone took the call, and must not count as missed. */
    static void onCancel(SIPMessage cancel, Ending ending) {
        String text = ending.status() == 200 && ending.text().isBlank() ? "Call completed elsewhere" : ending.text();
        write(cancel, ending.status(), ending.q850(), text);
    }

    static void onBye(SIPMessage bye, Ending ending) {
        write(bye, ending.status(), ending.q850(), ending.text());
    }

    /** A response says its status itself: only the Q.850 cause adds to it (RFC 6432). */
    static void onResponse(SIPMessage response, Ending ending) {
        ending.q850().ifPresent(cause -> add(response, "Q.850", cause, ending.text()));
    }

    private static void write(SIPMessage message, int status, OptionalInt q850, String text) {
        if (status >= 200 && status <= 699) {
            add(message, "SIP", status, text);
        }
        q850.ifPresent(cause -> add(message, "Q.850", cause, text));
    }

    private static void add(SIPMessage message, String protocol, int cause, String text) {
        try {
            ReasonHeader reason = HEADERS.createReasonHeader(protocol, cause, null);
            if (!text.isBlank()) {
                reason.setText('"' + Text.quoted(text) + '"');
            }
            message.addHeader(reason);
        } catch (InvalidArgumentException | ParseException e) {
            throw new IllegalArgumentException("cause " + cause, e);
        }
    }
}
