package org.carillonpbx.sip.inflow;

import gov.nist.core.NameValue;
import gov.nist.javax.sip.header.Accept;
import gov.nist.javax.sip.header.AcceptEncoding;
import gov.nist.javax.sip.header.Require;
import gov.nist.javax.sip.header.Unsupported;
import gov.nist.javax.sip.header.UnsupportedList;
import gov.nist.javax.sip.header.WWWAuthenticate;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.text.ParseException;
import java.util.List;
import org.carillonpbx.sip.Challenge;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.outflow.Responses;
import org.carillonpbx.sip.outflow.SessionHeaders;
import org.carillonpbx.sip.outflow.Text;
import org.carillonpbx.sip.outflow.Tools;

/** Composes the responses that are given on the spot. */
public final class Replies {
    private static final String MD5 = "MD5";

    private final Tools tools;
    private final StatelessTags tags;

    Replies(Tools tools, StatelessTags tags) {
        this.tools = tools;
        this.tags = tags;
    }

    public SIPResponse of(SIPRequest request, int status) {
        return tools.responses().to(request, status, tags.of(request));
    }

    public SIPResponse of(SIPRequest request, int status, String reason) {
        SIPResponse response = of(request, status);
        if (!reason.isBlank()) {
            response.setReasonPhrase(Text.line(reason));
        }
        return response;
    }

    /** 200 to OPTIONS (RFC 3261 §11.2). */
    SIPResponse capabilities(SIPRequest request) {
        SIPResponse response = of(request, 200);
        tools.standing().allow(response);
        tools.standing().supported(response);
        accept(response);
        return response;
    }

    SIPResponse notAllowed(SIPRequest request) {
        SIPResponse response = of(request, 405);
        tools.standing().allow(response);
        return response;
    }

    SIPResponse badExtension(SIPRequest request, List<String> tokens) {
        SIPResponse response = of(request, 420);
        UnsupportedList list = new UnsupportedList();
        try {
            for (String token : tokens) {
                Unsupported unsupported = new Unsupported();
                unsupported.setOptionTag(Text.line(token));
                list.add(unsupported);
            }
        } catch (ParseException e) {
            throw new IllegalArgumentException("option tags " + tokens, e);
        }
        response.setHeader(list);
        return response;
    }

    /** 421: the caller has to know that too (RFC 3261 §21.4.16). */
    SIPResponse extensionRequired(SIPRequest request, String tag) {
        SIPResponse response = of(request, 421);
        response.setHeader(new Require(tag));
        return response;
    }

    /** 422 with Min-SE (RFC 4028 §6). */
    SIPResponse tooBrief(SIPRequest request, int leastSeconds) {
        SIPResponse response = of(request, 422);
        SessionHeaders.minimum(response, leastSeconds);
        return response;
    }

    SIPResponse unsupportedBody(SIPRequest request) {
        SIPResponse response = of(request, 415);
        accept(response);
        AcceptEncoding encoding = new AcceptEncoding();
        try {
            encoding.setEncoding("identity");
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
        response.setHeader(encoding);
        return response;
    }

    private static void accept(SIPResponse response) {
        response.addHeader(accepted("application", "sdp"));
        response.addHeader(accepted("multipart", "mixed"));
    }

    private static Accept accepted(String type, String subtype) {
        Accept accept = new Accept();
        accept.setContentType(type);
        accept.setContentSubType(subtype);
        return accept;
    }

    public SIPResponse refused(SIPRequest request, Refused refused) {
        SIPResponse response = of(request, refused.status(), refused.reason());
        refused.retryAfterSeconds().ifPresent(seconds -> Responses.retryAfter(response, seconds));
        return response;
    }

    /** 401 with every challenge, the preferred one first (RFC 8760 §2.4). */
    public SIPResponse challenged(SIPRequest request, Challenged challenged) {
        SIPResponse response = of(request, 401);
        for (Challenge challenge : challenged.challenges()) {
            response.addHeader(header(challenge));
        }
        return response;
    }

    private static WWWAuthenticate header(Challenge challenge) {
        WWWAuthenticate header = new WWWAuthenticate();
        try {
            header.setScheme("Digest");
            header.setRealm(Text.quoted(challenge.realm()));
            header.setNonce(Text.quoted(challenge.nonce()));
            header.getParameters().set(algorithm(challenge.algorithm()));
            header.setQop("auth");
            if (challenge.stale()) {
                header.setStale(true);
            }
        } catch (ParseException e) {
            throw new IllegalArgumentException("challenge " + challenge, e);
        }
        return header;
    }

    /**
     * White space round the equals sign is allowed (RFC 3261 §25.1, EQUAL). What knows only MD5 and looks for the letters
     * {@code algorithm=} passes over a newer challenge that is written so, and finds the one that it can answer.
     */
    private static NameValue algorithm(String name) {
        NameValue algorithm = new NameValue("algorithm", name);
        if (!MD5.equals(name)) {
            algorithm.setSeparator(" = ");
        }
        return algorithm;
    }
}
