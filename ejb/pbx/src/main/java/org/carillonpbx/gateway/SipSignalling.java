package org.carillonpbx.gateway;

import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Journey;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Signalling;
import org.carillonpbx.call.Target;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.SipConnection;

/** Call control's way to phones over the SIP adapter. */
final class SipSignalling implements Signalling {
    private static final int RINGING = 180;
    private static final int SESSION_PROGRESS = 183;

    private final SipConnection sip;
    private final Introductions introductions;

    SipSignalling(SipConnection sip, Introductions introductions) {
        this.sip = sip;
        this.introductions = introductions;
    }

    @Override
    public void invite(
            LegId leg, CallId call, Target target, Party from, Journey journey, String called, String offer) {
        Optional<Peer> hop = Hops.of(target);
        sip.invite(new OutgoingCall(
                dialog(leg),
                target.uri(),
                hop,
                target.route(),
                Introductions.from(from, journey),
                called,
                Optional.of(offer),
                target.answersItself() ? AnswerByItself.added(journey.notes()) : journey.notes(),
                introductions.of(from, journey, hop)));
    }

    @Override
    public void introduce(LegId leg, Party reached) {
        sip.introduce(dialog(leg), Introductions.identity(reached));
    }

    @Override
    public void ring(LegId leg, Optional<String> offer) {
        sip.ring(dialog(leg), RINGING, offer);
    }

    @Override
    public void progress(LegId leg, String sdp) {
        sip.ring(dialog(leg), SESSION_PROGRESS, Optional.of(sdp));
    }

    @Override
    public void answer(LegId leg, String sdp) {
        sip.answer(dialog(leg), sdp);
    }

    @Override
    public void accept(LegId leg, String sdp) {
        sip.accept(dialog(leg), sdp);
    }

    @Override
    public void refuse(LegId leg, Cause cause) {
        sip.refuse(dialog(leg), Endings.of(cause));
    }

    @Override
    public void focus(LegId leg, String conference) {
        sip.focus(dialog(leg), conference);
    }

    @Override
    public void reoffer(LegId leg, String sdp) {
        sip.reoffer(dialog(leg), Optional.of(sdp));
    }

    @Override
    public void hangUp(LegId leg, Cause cause, OptionalInt q850) {
        sip.hangUp(dialog(leg), Endings.of(cause, q850));
    }

    private static DialogKey dialog(LegId leg) {
        return new DialogKey(leg.value());
    }
}
