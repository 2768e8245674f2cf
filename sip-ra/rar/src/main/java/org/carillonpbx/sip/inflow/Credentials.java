package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.address.GenericURI;
import gov.nist.javax.sip.header.Authorization;
import gov.nist.javax.sip.message.SIPRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import org.carillonpbx.sip.DigestAnswer;

/** Reads Authorization headers of the Digest scheme. One that was made for somebody else's number is none. */
public final class Credentials {

    private static final int LIMIT = 4; // one for each challenge we send, and some

    private Credentials() {}

    public static List<DigestAnswer> of(SIPRequest request) {
        ListIterator<?> headers = request.getHeaders("Authorization");
        if (!headers.hasNext()) {
            return List.of();
        }
        List<DigestAnswer> answers = new ArrayList<>(2);
        while (headers.hasNext() && answers.size() < LIMIT) {
            if (headers.next() instanceof Authorization authorization
                    && "Digest".equalsIgnoreCase(authorization.getScheme())) {
                DigestAnswer answer = answer(authorization, request.getMethod());
                if (DigestUri.fits(answer.uri(), (GenericURI) request.getRequestURI())) {
                    answers.add(answer);
                }
            }
        }
        return answers;
    }

    private static DigestAnswer answer(Authorization a, String method) {
        return new DigestAnswer(
                text(a, "username"),
                text(a, "realm"),
                text(a, "nonce"),
                text(a, "uri"),
                text(a, "response"),
                text(a, "algorithm"),
                text(a, "qop"),
                text(a, "nc"),
                text(a, "cnonce"),
                text(a, "opaque"),
                method);
    }

    private static String text(Authorization authorization, String name) {
        Object value = authorization.getParameterValue(name);
        if (value == null) {
            return "";
        }
        String text = value.toString();
        int length = text.length();
        return length >= 2 && text.charAt(0) == '"' && text.charAt(length - 1) == '"'
                ? text.substring(1, length - 1)
                : text;
    }
}
