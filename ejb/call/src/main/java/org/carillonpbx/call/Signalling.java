package org.carillonpbx.call;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The core's way to phones. Commands return at once; what becomes of them comes back to the switchboard as an event. SDP
 * is opaque text.
 */
public interface Signalling {

    /**
     * Calls a target: {@code from} is who the callee sees unless its journey hides it, {@code called} the number that was
     * dialled.
     */
    void invite(LegId leg, CallId call, Target target, Party from, Journey journey, String called, String offer);

    /** Tells a caller from its next message on whom it has reached (RFC 3325, connected identity). */
    void introduce(LegId leg, Party reached);

    /** Tells the caller that it rings, so that its phone plays the tone; an offer of ours may go with it. */
    void ring(LegId leg, Optional<String> offer);

    /** Tells the caller that there is something to hear before an answer. */
    void progress(LegId leg, String sdp);

    /** Answers an INVITE; the SDP is not sent where it is known already, since it rang. */
    void answer(LegId leg, String sdp);

    /** Accepts other media that the far side proposed. */
    void accept(LegId leg, String sdp);

    /** Turns a re-INVITE down; the leg goes on as it was. */
    void refuse(LegId leg, Cause cause);

    /**
     * The leg is in a conference, and its far side may know under which number (RFC 4579 §5.1); in none any more where that is
     * empty. Told with the next message that bears our Contact.
     */
    void focus(LegId leg, String conference);

    /** Proposes a change of media to a leg that is up. */
    void reoffer(LegId leg, String sdp);

    /**
     * Ends the leg as its state demands: a failure response, CANCEL or BYE.
     *
     * @param q850 what another leg's far side gave as its reason, to be told instead of the cause's own
     */
    void hangUp(LegId leg, Cause cause, OptionalInt q850);
}
