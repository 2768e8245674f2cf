package org.carillonpbx.call;

import java.util.Optional;

/**
 * The core's way to phones. Commands return at once; what becomes of them comes back to the switchboard as an event. SDP
 * is opaque text.
 */
public interface Signalling {

    /** Calls a target: {@code from} is who the callee sees, {@code called} the number that was dialled. */
    void invite(LegId leg, CallId call, Target target, Party from, String called, String offer);

    /** Tells the caller that it rings; with SDP where there is early media. */
    void ring(LegId leg, Optional<String> earlyMedia);

    /** Answers an INVITE or a re-INVITE. */
    void answer(LegId leg, String sdp);

    /** Turns a re-INVITE down; the leg goes on as it was. */
    void refuse(LegId leg, Cause cause);

    /** Proposes a change of media to a leg that is up. */
    void reoffer(LegId leg, String sdp);

    /** Ends the leg as its state demands: a failure response, CANCEL or BYE. */
    void hangUp(LegId leg, Cause cause);
}
