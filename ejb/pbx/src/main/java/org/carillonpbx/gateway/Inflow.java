package org.carillonpbx.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.carillonpbx.call.Attendance;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.IncomingCall;
import org.carillonpbx.call.LegEvent;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Quality;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.gateway.siprec.RecorderTranslation;
import org.carillonpbx.gateway.siprec.SiprecLine;
import org.carillonpbx.livecall.boundary.LiveQuality;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.messaging.boundary.Messaging;
import org.carillonpbx.messaging.boundary.TextMessage;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.InviteRequest;
import org.carillonpbx.sip.MessageEvent;
import org.carillonpbx.trace.boundary.Witness;

/**
 * From the doors to the lane: translates and posts. New calls are let in while the lane keeps up; what belongs to a dialog
 * always passes.
 */
@ApplicationScoped
public class Inflow {
    private final Callers callers = new Callers(Trust.fromSystem(), Notes.fromSystem());

    @Inject
    private Exchange exchange;

    @Inject
    private Adapters adapters;

    @Inject
    private Bouncer bouncer;

    @Inject
    private Messaging messaging;

    @Inject
    private DirectoryPicture directory;

    @Inject
    private Witness witness;

    @Inject
    private LiveQuality liveQuality;

    @Inject
    private Attendance attendance;

    @Inject
    private RtpRecorder recorder;

    @Inject
    private RtpDictation dictation;

    public Admission admit(InviteRequest request) {
        return bouncer.admit(request, exchange.congested());
    }

    public void take(DialogEvent event) {
        if (event instanceof DialogEvent.IncomingCall call) {
            IncomingCall incoming = callers.incoming(call);
            if (!exchange.post("IncomingCall " + incoming.leg(), board -> board.offer(incoming))) {
                adapters.sip().hangUp(call.dialog(), Endings.of(Cause.CONGESTION));
            }
        } else if (SiprecLine.isSession(event.dialog())) {
            RecorderTranslation.of(event)
                    .ifPresent(happened -> exchange.post("RecorderEvent", board -> recorder.happen(happened)));
        } else {
            pass(Translation.of(event));
        }
    }

    public Admission admitMessage(InviteRequest request) {
        return bouncer.admitMessage(request);
    }

    public Admission admitRefer(InviteRequest request) {
        return bouncer.admitRefer(request);
    }

    public void take(MessageEvent event) {
        if (event instanceof MessageEvent.Arrived arrived) {
            messaging.take(new TextMessage(
                    arrived.message().value(),
                    arrived.account(),
                    directory.party(arrived.account()).map(Party::name).orElse(""),
                    arrived.to(),
                    arrived.contentType(),
                    arrived.body(),
                    Instant.now()));
        } else if (event instanceof MessageEvent.Settled settled) {
            messaging.settled(settled.message().value(), settled.status());
        }
    }

    public void take(MediaEvent event) {
        MediaTestimony.of(event, witness);
        if (event instanceof MediaEvent.Measured measured) {
            LegId leg = Translation.leg(measured);
            Quality quality = Translation.quality(measured.report());
            exchange.post("Measured " + leg, board -> board.measured(leg, quality));
        } else if (event instanceof MediaEvent.Sampled sampled) {
            liveQuality.sampled(Translation.leg(event), Translation.quality(sampled.report()));
        } else if (event instanceof MediaEvent.Talking talking) {
            attendance.talking(Translation.leg(event), talking.talking());
        } else if (event instanceof MediaEvent.Recorded recorded) {
            if (!dictation.over(recorded)) {
                recorder.over(recorded);
            }
        } else {
            pass(Translation.of(event));
        }
    }

    private void pass(Optional<LegEvent> event) {
        event.ifPresent(happened -> exchange.post(happened.title(), board -> board.happen(happened)));
    }
}
