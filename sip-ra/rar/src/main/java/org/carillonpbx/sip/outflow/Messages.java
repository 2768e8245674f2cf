package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.header.ContentType;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.MessageEvent;
import org.carillonpbx.sip.MessageKey;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.OutgoingMessage;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.stack.NextHop;

/**
 * MESSAGE outside any dialog (RFC 3428): those that came and wait for their answer, and those that we send. Bounded.
 * Thread-safe.
 */
public final class Messages {

    /** RFC 3428 §8: a message over UDP is no longer than this, in bytes, headers and all. */
    public static final int LONGEST_DATAGRAM = 1300;

    private static final int MOST = 10_000;
    private static final long LIFE_MILLIS = 64 * Timers.T1;

    private record Waiting(SIPRequest request, ServerTransaction transaction) {}

    private final Tools tools;
    private final Map<MessageKey, Waiting> waiting = new ConcurrentHashMap<>();

    public Messages(Tools tools) {
        this.tools = tools;
    }

    public boolean full() {
        return waiting.size() >= MOST;
    }

    /** One came: whoever is told settles it before its transaction ends. */
    public void arrived(SIPRequest request, ServerTransaction transaction, MessageEvent.Arrived event) {
        waiting.put(event.message(), new Waiting(request, transaction));
        tools.timers().after(LIFE_MILLIS, () -> waiting.remove(event.message()));
        tools.node().audience().tell(event);
    }

    /** Answers one that came; nothing where its time is over. */
    public void settle(MessageKey key, int status) {
        Waiting settled = waiting.remove(key);
        if (settled == null) {
            return;
        }
        SIPResponse response =
                tools.responses().to(settled.request(), status, tools.tags().next());
        if (status == 503) {
            Responses.retryAfter(response, 30);
        }
        tools.reply(Peers.of(settled.request()), settled.transaction(), response);
    }

    /** Sends one; what becomes of it is told. */
    public void send(OutgoingMessage message) {
        Optional<Beginning> beginning = beginning(message);
        boolean underWay = beginning.isPresent()
                && tools.lanes()
                        .post(
                                beginning.get().lane(),
                                () -> post(message, beginning.get().path()));
        if (!underWay) {
            tools.node().counters().sendFailed();
            failed(message.key(), 503);
        }
    }

    private Optional<Beginning> beginning(OutgoingMessage message) {
        try {
            return Optional.of(Beginning.of(
                    new OutgoingCall(
                            new DialogKey(message.key().value()),
                            message.requestUri(),
                            message.hop(),
                            message.route(),
                            message.from(),
                            message.to(),
                            Optional.empty(),
                            Map.of()),
                    tools));
        } catch (SipException e) {
            return Optional.empty();
        }
    }

    private void post(OutgoingMessage message, DialogPath path) {
        try {
            SIPRequest request = tools.requests().within(path, "MESSAGE", path.nextSequence());
            Requests.extra(request, message.headers());
            String[] type = message.contentType().split("/", 2);
            request.setContent(
                    message.body().getBytes(StandardCharsets.UTF_8),
                    new ContentType(type[0], type.length > 1 ? type[1] : "plain"));
            boolean udp = ((NextHop) request.getApplicationData()).peer().transport() == Transport.UDP;
            if (udp && request.encodeAsBytes("UDP").length > LONGEST_DATAGRAM) {
                failed(message.key(), 513);
            } else {
                tools.wire().send(request, new SentMessage(message.key(), this));
            }
        } catch (SipException | ParseException e) {
            tools.node().counters().sendFailed();
            failed(message.key(), 503);
        }
    }

    /** Told on a lane of its own, for whoever ordered it must have returned by then. */
    private void failed(MessageKey key, int status) {
        tools.lanes().post(new LaneKey("messages", false), () -> settled(key, status));
    }

    void settled(MessageKey key, int status) {
        tools.node().audience().tell(new MessageEvent.Settled(key, status));
    }
}
