package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.header.RetryAfter;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.MessageChannel;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.InvalidArgumentException;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.stack.ListenAddress;

/** Composes our responses. */
public final class Responses {

    private final Standing standing;
    private final Requests requests;

    public Responses(Standing standing, Requests requests) {
        this.standing = standing;
        this.requests = requests;
    }

    /** A bare response, the To tag set where the request brought none. */
    public SIPResponse to(SIPRequest request, int status, String localTag) {
        SIPResponse response = request.createResponse(status);
        if (response.getToTag() == null && status > 100) {
            response.setToTag(localTag);
        }
        standing.server(response);
        Keeping.grant(response, reliable(request));
        return response;
    }

    private static boolean reliable(SIPRequest request) {
        return request.getMessageChannel() instanceof MessageChannel channel && channel.isReliable();
    }

    /** A response that makes or refreshes a dialog: with our Contact and what we can do. */
    SIPResponse inDialog(SIPRequest request, int status, String localTag, Peer peer, ListenAddress bound) {
        SIPResponse response = to(request, status, localTag);
        requests.contact(response, peer, bound);
        standing.allow(response);
        standing.supported(response);
        return response;
    }

    /** 500 to an offer that came too early: again in a while of at most ten seconds (RFC 3261 §14.2, RFC 3311 §5.2). */
    SIPResponse tooEarly(SIPRequest request, String localTag) {
        SIPResponse response = to(request, 500, localTag);
        retryAfter(response, ThreadLocalRandom.current().nextInt(1, 11));
        return response;
    }

    /** A failure, as the ending says it. */
    SIPResponse refusal(SIPRequest request, Ending ending, String localTag) {
        int status = ending.status() >= 300 && ending.status() <= 699 ? ending.status() : 480;
        SIPResponse response = to(request, status, localTag);
        if (!ending.text().isBlank() && status == ending.status()) {
            response.setReasonPhrase(Text.line(ending.text()));
        }
        Reasons.onResponse(response, ending);
        if (status == 503) {
            retryAfter(response, 10);
        }
        return response;
    }

    public static void retryAfter(SIPMessage response, int seconds) {
        try {
            RetryAfter header = new RetryAfter();
            header.setRetryAfter(seconds);
            response.setHeader(header);
        } catch (InvalidArgumentException e) {
            throw new IllegalArgumentException("seconds: " + seconds, e);
        }
    }
}
