package org.carillonpbx.sip.ra;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.carillonpbx.sip.AccessPicture;
import org.carillonpbx.sip.Attachment;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Digit;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.FrameSink;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.LiveFlow;
import org.carillonpbx.sip.MessageKey;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.OutgoingMessage;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Probe;
import org.carillonpbx.sip.Refusal;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.SipFigures;
import org.carillonpbx.sip.SipFlow;
import org.carillonpbx.sip.event.Notification;
import org.carillonpbx.sip.event.PlainNotification;

/** A handle on the adapter. Thread-safe. */
final class CarillonSipConnection implements SipConnection {

    private final Exchange exchange;
    private volatile CarillonSipManagedConnection managed;

    CarillonSipConnection(Exchange exchange, CarillonSipManagedConnection managed) {
        this.exchange = exchange;
        this.managed = managed;
    }

    void associate(CarillonSipManagedConnection other) {
        managed = other;
    }

    @Override
    public void invite(OutgoingCall call) {
        exchange.invite(call);
    }

    @Override
    public void introduce(DialogKey dialog, Identity reached) {
        exchange.with(dialog, d -> d.introduce(reached));
    }

    @Override
    public void focus(DialogKey dialog, String conference) {
        exchange.with(dialog, d -> d.focus(conference));
    }

    @Override
    public void ring(DialogKey dialog, int status, Optional<String> sdp) {
        exchange.with(dialog, d -> d.ring(status, sdp));
    }

    @Override
    public void answer(DialogKey dialog, String sdp) {
        exchange.with(dialog, d -> d.answer(sdp));
    }

    @Override
    public void accept(DialogKey dialog, String sdp) {
        exchange.with(dialog, d -> d.accept(sdp));
    }

    @Override
    public void refuse(DialogKey dialog, Ending ending) {
        exchange.with(dialog, d -> d.refuse(ending));
    }

    @Override
    public void reoffer(DialogKey dialog, Optional<String> sdp) {
        exchange.with(dialog, d -> d.reoffer(sdp));
    }

    @Override
    public void reoffer(DialogKey dialog, String sdp, Attachment attachment) {
        exchange.with(dialog, d -> d.reoffer(sdp, attachment));
    }

    @Override
    public void hangUp(DialogKey dialog, Ending ending) {
        exchange.with(dialog, d -> d.hangUp(ending));
    }

    @Override
    public void press(DialogKey dialog, Digit digit) {
        exchange.with(dialog, d -> d.press(digit));
    }

    @Override
    public Optional<SipFlow> openFlow(Peer peer, FrameSink sink) {
        return exchange.openFlow(peer, sink);
    }

    @Override
    public List<LiveFlow> flows() {
        return exchange.flows();
    }

    @Override
    public boolean endFlow(Peer peer) {
        return exchange.endFlow(peer);
    }

    @Override
    public CompletionStage<Optional<Duration>> probe(Probe probe) {
        return exchange.probe(probe);
    }

    @Override
    public void send(Notification notification) {
        exchange.notifications().send(notification);
    }

    @Override
    public void send(PlainNotification notification) {
        exchange.notifications().send(notification);
    }

    @Override
    public void message(OutgoingMessage message) {
        exchange.messages().send(message);
    }

    @Override
    public void settle(MessageKey message, int status) {
        exchange.messages().settle(message, status);
    }

    @Override
    public List<String> listeningPoints() {
        return exchange.points();
    }

    @Override
    public SipFigures figures() {
        return exchange.figures();
    }

    @Override
    public void access(AccessPicture picture) {
        exchange.perimeter().access(picture);
    }

    @Override
    public List<Refusal> takeRefusals() {
        return exchange.perimeter().book().take();
    }

    @Override
    public Map<Refusal.Reason, Long> refusals() {
        return exchange.perimeter().book().counts();
    }

    @Override
    public void close() {
        managed.closed(this);
    }
}
