package org.carillonpbx.gateway;

import java.util.Map;
import java.util.Optional;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Signalling;
import org.carillonpbx.call.Target;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.SipConnection;

/** Call control's way to phones over the SIP adapter. */
final class SipSignalling implements Signalling {
    private static final int RINGING = 180;
    private static final int SESSION_PROGRESS = 183;

    private final SipConnection sip;

    SipSignalling(SipConnection sip) {
        this.sip = sip;
    }

    @Override
    public void invite(LegId leg, CallId call, Target target, Party from, String called, String offer) {
        sip.invite(new OutgoingCall(
                dialog(leg),
                target.uri(),
                Hops.of(target),
                target.route(),
                new Identity(from.number(), "", from.name()),
                called,
                Optional.of(offer),
                Map.of()));
    }

    @Override
    public void ring(LegId leg, Optional<String> earlyMedia) {
        sip.ring(dialog(leg), earlyMedia.isPresent() ? SESSION_PROGRESS : RINGING, earlyMedia);
    }

    @Override
    public void answer(LegId leg, String sdp) {
        sip.answer(dialog(leg), sdp);
    }

    @Override
    public void refuse(LegId leg, Cause cause) {
        sip.refuse(dialog(leg), Endings.of(cause));
    }

    @Override
    public void reoffer(LegId leg, String sdp) {
        sip.reoffer(dialog(leg), Optional.of(sdp));
    }

    @Override
    public void hangUp(LegId leg, Cause cause) {
        sip.hangUp(dialog(leg), Endings.of(cause));
    }

    private static DialogKey dialog(LegId leg) {
        return new DialogKey(leg.value());
    }
}
