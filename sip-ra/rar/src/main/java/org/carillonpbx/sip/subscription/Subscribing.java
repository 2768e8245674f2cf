package org.carillonpbx.sip.subscription;

import gov.nist.javax.sip.address.GenericURI;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sip.SipException;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.SipListener;
import org.carillonpbx.sip.event.SubscribeReply;
import org.carillonpbx.sip.event.SubscribeRequest;
import org.carillonpbx.sip.event.WatcherDialog;
import org.carillonpbx.sip.inflow.Agents;
import org.carillonpbx.sip.inflow.Credentials;
import org.carillonpbx.sip.inflow.Desk;
import org.carillonpbx.sip.inflow.Replies;
import org.carillonpbx.sip.outflow.Identities;
import org.carillonpbx.sip.outflow.OptionTags;
import org.carillonpbx.sip.outflow.Peers;
import org.carillonpbx.sip.outflow.Tools;
import org.carillonpbx.sip.stack.SipStation;

/** Asks the listener about a SUBSCRIBE and words its reply; the NOTIFY goes out after it (RFC 6665 §4.2.1). */
public final class Subscribing implements Desk {

    private final Tools tools;
    private final Notifications notifications;

    public Subscribing(Tools tools, Notifications notifications) {
        this.tools = tools;
        this.notifications = notifications;
    }

    @Override
    public String method() {
        return "SUBSCRIBE";
    }

    @Override
    public void serve(SIPRequest request, SipListener listener, Replies replies, Consumer<SIPResponse> out) {
        Optional<String> contact = EventHeaders.contact(request);
        if (contact.isEmpty() || request.getFromTag() == null) {
            out.accept(replies.of(request, 400, "Bad Contact or From"));
            return;
        }
        SubscribeReply reply = listener.onSubscribe(read(request, contact.get()));
        if (reply instanceof SubscribeReply.Subscribed subscribed) {
            out.accept(subscribed(request, subscribed, replies));
            subscribed.first().ifPresent(notifications::send);
        } else if (reply instanceof SubscribeReply.TooBrief brief) {
            out.accept(EventReplies.tooBrief(request, brief.minimumSeconds(), replies));
        } else if (reply instanceof SubscribeReply.BadEvent bad) {
            out.accept(EventReplies.badEvent(request, bad.allowed(), replies));
        } else {
            out.accept(EventReplies.turned(request, ((SubscribeReply.Turned) reply).why(), replies));
        }
    }

    private static SubscribeRequest read(SIPRequest request, String contact) {
        Peer source = Peers.of(request);
        boolean direct = request.getViaHeaders().size() == 1;
        WatcherDialog dialog = new WatcherDialog(
                request.getCallId().getCallId(),
                Optional.ofNullable(request.getToTag()).orElse(""),
                request.getFromTag(),
                request.getTo().getAddress().getURI().toString(),
                request.getFrom().getAddress().getURI().toString(),
                contact,
                EventHeaders.routes(request),
                direct ? Optional.of(source) : Optional.empty());
        return new SubscribeRequest(
                Identities.user((GenericURI) request.getRequestURI()),
                EventHeaders.event(request),
                EventHeaders.expires(request),
                EventHeaders.accepted(request),
                OptionTags.supported(request, OptionTags.EVENT_LIST),
                Identities.of(request.getFrom().getAddress()),
                dialog,
                request.getCSeq().getSeqNumber(),
                Credentials.of(request),
                source,
                Agents.of(request));
    }

    private SIPResponse subscribed(SIPRequest request, SubscribeReply.Subscribed subscribed, Replies replies) {
        try {
            SipStation station = tools.node().open();
            SIPResponse response = tools.responses()
                    .inDialog(
                            request,
                            200,
                            subscribed.localTag(),
                            Peers.of(request),
                            station.address(station.towards(request.getPeerPacketSourceAddress())));
            EventReplies.add(response, "Expires: " + subscribed.expiresSeconds());
            if (subscribed.list()) {
                EventReplies.add(response, "Require: eventlist"); // RFC 4662 §4.1
            }
            return response;
        } catch (SipException e) {
            return replies.of(request, 503);
        }
    }
}
