package org.carillonpbx.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
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

/** Writes down what the gateway asks of the SIP adapter. */
final class RecordingSip implements SipConnection {
    private final List<OutgoingCall> invites = new CopyOnWriteArrayList<>();
    private final List<Ending> endings = new CopyOnWriteArrayList<>();

    List<OutgoingCall> invites() {
        return invites;
    }

    List<Ending> endings() {
        return endings;
    }

    @Override
    public void message(OutgoingMessage message) {}

    @Override
    public void settle(MessageKey message, int status) {}

    @Override
    public void introduce(DialogKey dialog, Identity reached) {}

    @Override
    public void invite(OutgoingCall call) {
        invites.add(call);
    }

    @Override
    public void focus(DialogKey dialog, String conference) {}

    @Override
    public void reoffer(DialogKey dialog, String sdp, Attachment attachment) {}

    @Override
    public void ring(DialogKey dialog, int status, Optional<String> sdp) {}

    @Override
    public void answer(DialogKey dialog, String sdp) {}

    @Override
    public void accept(DialogKey dialog, String sdp) {}

    @Override
    public void refuse(DialogKey dialog, Ending ending) {}

    @Override
    public void reoffer(DialogKey dialog, Optional<String> sdp) {}

    @Override
    public void hangUp(DialogKey dialog, Ending ending) {
        endings.add(ending);
    }

    @Override
    public void press(DialogKey dialog, Digit digit) {}

    @Override
    public Optional<SipFlow> openFlow(Peer peer, FrameSink sink) {
        return Optional.empty();
    }

    @Override
    public List<LiveFlow> flows() {
        return List.of();
    }

    @Override
    public boolean endFlow(Peer peer) {
        return false;
    }

    @Override
    public CompletionStage<Optional<Duration>> probe(Probe probe) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public void send(Notification notification) {}

    @Override
    public void send(PlainNotification notification) {}

    @Override
    public List<String> listeningPoints() {
        return List.of();
    }

    @Override
    public SipFigures figures() {
        return new SipFigures(Map.of(), Map.of(), 0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public void access(AccessPicture picture) {}

    @Override
    public List<Refusal> takeRefusals() {
        return List.of();
    }

    @Override
    public Map<Refusal.Reason, Long> refusals() {
        return Map.of();
    }

    @Override
    public void close() {}
}
