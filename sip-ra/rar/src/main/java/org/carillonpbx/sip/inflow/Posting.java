package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.header.Accept;
import gov.nist.javax.sip.header.ContentType;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.MessageChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.MessageEvent;
import org.carillonpbx.sip.MessageKey;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.SipListener;
import org.carillonpbx.sip.outflow.Identities;
import org.carillonpbx.sip.outflow.Messages;
import org.carillonpbx.sip.outflow.Peers;
import org.carillonpbx.sip.outflow.Responses;
import org.carillonpbx.sip.stack.SipNode;

/** Lets a MESSAGE outside any dialog in, or not (RFC 3428). */
final class Posting {

    private static final List<String> TYPES = List.of("text/plain", "message/cpim", "application/im-iscomposing+xml");
    private static final int LONGEST_BODY = 8192;

    private final SipNode node;
    private final Messages messages;
    private final Gruus gruus;
    private final Replies replies;

    Posting(SipNode node, Messages messages, Replies replies, Gruus gruus) {
        this.gruus = gruus;
        this.node = node;
        this.messages = messages;
        this.replies = replies;
    }

    /** The failure to answer with; empty lets it pass, bearing the {@link Admission.Admitted}. */
    Optional<SIPResponse> answer(SIPRequest message, SipListener listener) {
        if (node.station().filter(s -> Admitting.known(s.stack(), message)).isPresent()) {
            return Optional.empty(); // sent again: its transaction sees to it
        }
        Optional<SIPResponse> unfit = unfit(message);
        if (unfit.isPresent()) {
            return unfit;
        }
        Admission admission = listener.onMessage(Admitting.read(message, gruus, node.domains()));
        if (admission instanceof Challenged challenged) {
            return Optional.of(replies.challenged(message, challenged));
        }
        if (admission instanceof Refused refused) {
            return Optional.of(replies.refused(message, refused));
        }
        message.setApplicationData(admission);
        return Optional.empty();
    }

    private Optional<SIPResponse> unfit(SIPRequest message) {
        if (!TYPES.contains(type(message)) || encoded(message)) {
            SIPResponse refusal = replies.unsupportedBody(message);
            refusal.removeHeader("Accept");
            for (String type : TYPES) {
                Accept accept = new Accept();
                accept.setContentType(type.substring(0, type.indexOf('/')));
                accept.setContentSubType(type.substring(type.indexOf('/') + 1));
                refusal.addHeader(accept);
            }
            return Optional.of(refusal);
        }
        byte[] body = message.getRawContent();
        if (body != null && body.length > LONGEST_BODY) {
            return Optional.of(replies.of(message, 413));
        }
        boolean datagram = !((MessageChannel) message.getMessageChannel()).isReliable();
        if (datagram && message.encodeAsBytes("UDP").length > Messages.LONGEST_DATAGRAM) {
            return Optional.of(replies.of(message, 513)); // RFC 3428 §8
        }
        if (messages.full()) {
            SIPResponse busy = replies.of(message, 503);
            Responses.retryAfter(busy, 10);
            return Optional.of(busy);
        }
        return Optional.empty();
    }

    private static boolean encoded(SIPRequest message) {
        return message.getContentEncoding() != null
                && !"identity".equalsIgnoreCase(message.getContentEncoding().getEncoding());
    }

    /** In lower case; a message without a type is text (RFC 3428 §5), and so is one without a body. */
    private static String type(SIPRequest message) {
        ContentType type = message.getContentTypeHeader();
        return type == null
                ? "text/plain"
                : (type.getContentType() + "/" + type.getContentSubType()).toLowerCase(Locale.ROOT);
    }

    static MessageEvent.Arrived event(
            SIPRequest message, Admission.Admitted admitted, String key, Targets.Called called) {
        byte[] body = message.getRawContent();
        return new MessageEvent.Arrived(
                new MessageKey(key),
                admitted.account(),
                Identities.of(message.getFrom().getAddress()),
                called.number(),
                type(message),
                body == null ? "" : new String(body, StandardCharsets.UTF_8),
                Peers.of(message));
    }
}
