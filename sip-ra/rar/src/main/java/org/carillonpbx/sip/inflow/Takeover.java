package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.Optional;
import org.carillonpbx.sip.Refusal;
import org.carillonpbx.sip.perimeter.Caller;
import org.carillonpbx.sip.perimeter.Perimeter;

/**
 * An INVITE that wants to take a call over (RFC 3891). Whoever guesses the names of a dialog must not get it: as long as no
 * call can be taken over this way, none is, and the answer does not tell a guess that was right from one that was wrong.
 */
final class Takeover {

    private final Replies replies;
    private final Perimeter perimeter;

    Takeover(Replies replies, Perimeter perimeter) {
        this.replies = replies;
        this.perimeter = perimeter;
    }

    /** The failure to answer with; empty where the INVITE wants nothing of the kind. */
    Optional<SIPResponse> refusal(SIPRequest invite) {
        if (!invite.hasHeader("Replaces")) {
            return Optional.empty();
        }
        perimeter.note(Caller.of(invite), Refusal.Reason.REPLACES_FOREIGN);
        return Optional.of(replies.of(invite, 481)); // RFC 3891 §3
    }
}
