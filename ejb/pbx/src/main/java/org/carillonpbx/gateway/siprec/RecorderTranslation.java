package org.carillonpbx.gateway.siprec;

import java.util.Optional;
import org.carillonpbx.call.siprec.RecorderEvent;
import org.carillonpbx.sip.DialogEvent;

/** The SIP adapter's events of a session with a recorder, in call control's words. */
public final class RecorderTranslation {
    private RecorderTranslation() {}

    /** Empty for what call control has no use for. */
    public static Optional<RecorderEvent> of(DialogEvent event) {
        String session = SiprecLine.session(event.dialog());
        if (event instanceof DialogEvent.Answered answered) {
            return Optional.of(new RecorderEvent.Answered(session, answered.sdp()));
        } else if (event instanceof DialogEvent.Rejected rejected) {
            return Optional.of(new RecorderEvent.Refused(session, rejected.status()));
        } else if (event instanceof DialogEvent.Redirected redirected) {
            return Optional.of(new RecorderEvent.Refused(session, redirected.status()));
        } else if (event instanceof DialogEvent.ReofferAnswered answered) {
            return Optional.of(new RecorderEvent.Told(session, answered.status(), answered.sdp()));
        } else if (event instanceof DialogEvent.Reoffered reoffered) {
            return Optional.of(new RecorderEvent.Proposed(session, reoffered.offer()));
        } else if (event instanceof DialogEvent.RefreshDue) {
            return Optional.of(new RecorderEvent.RefreshDue(session));
        } else if (event instanceof DialogEvent.Ended) {
            return Optional.of(new RecorderEvent.HungUp(session));
        }
        return Optional.empty();
    }
}
