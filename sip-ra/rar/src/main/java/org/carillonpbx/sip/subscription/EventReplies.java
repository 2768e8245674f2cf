package org.carillonpbx.sip.subscription;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.text.ParseException;
import java.util.List;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.inflow.Replies;
import org.carillonpbx.sip.outflow.Text;

/** Words the refusals that SUBSCRIBE and PUBLISH have in common. */
final class EventReplies {

    private EventReplies() {}

    /** Adds a header that the stack has no class of its own for, or none worth the detour. */
    static void add(SIPMessage message, String line) {
        try {
            message.addHeader(StringMsgParser.parseSIPHeader(Text.line(line) + "\n"));
        } catch (ParseException e) {
            throw new IllegalArgumentException("header " + line, e);
        }
    }

    static SIPResponse tooBrief(SIPRequest request, int minimumSeconds, Replies replies) {
        SIPResponse response = replies.of(request, 423);
        add(response, "Min-Expires: " + minimumSeconds);
        return response;
    }

    /** RFC 6665 §8.3.2. */
    static SIPResponse badEvent(SIPRequest request, List<String> allowed, Replies replies) {
        SIPResponse response = replies.of(request, 489, "Bad Event");
        if (!allowed.isEmpty()) {
            add(response, "Allow-Events: " + String.join(",", allowed));
        }
        return response;
    }

    static SIPResponse turned(SIPRequest request, Admission why, Replies replies) {
        return why instanceof Challenged challenged
                ? replies.challenged(request, challenged)
                : replies.refused(request, (Refused) why);
    }
}
