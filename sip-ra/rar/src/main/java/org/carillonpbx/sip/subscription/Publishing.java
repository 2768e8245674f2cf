package org.carillonpbx.sip.subscription;

import gov.nist.javax.sip.address.GenericURI;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.function.Consumer;
import javax.sip.header.SIPIfMatchHeader;
import org.carillonpbx.sip.SipListener;
import org.carillonpbx.sip.event.PublishReply;
import org.carillonpbx.sip.event.PublishRequest;
import org.carillonpbx.sip.inflow.Agents;
import org.carillonpbx.sip.inflow.Credentials;
import org.carillonpbx.sip.inflow.Desk;
import org.carillonpbx.sip.inflow.Replies;
import org.carillonpbx.sip.outflow.Identities;
import org.carillonpbx.sip.outflow.Peers;

/** Asks the listener about a PUBLISH and words its reply (RFC 3903 §6). */
public final class Publishing implements Desk {

    @Override
    public String method() {
        return "PUBLISH";
    }

    @Override
    public void serve(SIPRequest request, SipListener listener, Replies replies, Consumer<SIPResponse> out) {
        out.accept(answer(request, listener.onPublish(read(request)), replies));
    }

    private static SIPResponse answer(SIPRequest request, PublishReply reply, Replies replies) {
        if (reply instanceof PublishReply.Published published) {
            SIPResponse response = replies.of(request, 200);
            EventReplies.add(response, "SIP-ETag: " + published.tag());
            EventReplies.add(response, "Expires: " + published.expiresSeconds());
            return response;
        } else if (reply instanceof PublishReply.TooBrief brief) {
            return EventReplies.tooBrief(request, brief.minimumSeconds(), replies);
        } else if (reply instanceof PublishReply.BadEvent bad) {
            return EventReplies.badEvent(request, bad.allowed(), replies);
        } else if (reply instanceof PublishReply.BadBody bad) {
            SIPResponse response = replies.of(request, 415);
            EventReplies.add(response, "Accept: " + String.join(",", bad.accepted()));
            return response;
        }
        return EventReplies.turned(request, ((PublishReply.Turned) reply).why(), replies);
    }

    private static PublishRequest read(SIPRequest request) {
        String tag = request.getHeader(SIPIfMatchHeader.NAME) instanceof SIPIfMatchHeader match ? match.getETag() : "";
        return new PublishRequest(
                Identities.user((GenericURI) request.getRequestURI()),
                EventHeaders.event(request),
                tag,
                EventHeaders.expires(request),
                EventHeaders.body(request),
                Identities.of(request.getFrom().getAddress()),
                Credentials.of(request),
                Peers.of(request),
                request.getCallId().getCallId(),
                Agents.of(request));
    }
}
