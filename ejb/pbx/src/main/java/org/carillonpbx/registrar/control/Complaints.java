package org.carillonpbx.registrar.control;

import java.time.InstantSource;
import java.util.List;
import org.carillonpbx.guard.boundary.Reason;
import org.carillonpbx.guard.boundary.Refusals;
import org.carillonpbx.guard.boundary.RefusedRequest;
import org.carillonpbx.sip.DigestAnswer;
import org.carillonpbx.sip.Peer;

/** Notes what the registrar turned away, in the guard's book. Whether an account exists makes no difference to what is noted. */
final class Complaints {
    private final Refusals refusals;
    private final InstantSource clock;

    Complaints(Refusals refusals, InstantSource clock) {
        this.refusals = refusals;
        this.clock = clock;
    }

    /** @param answerable whether the credentials were an answer to a challenge of ours at all */
    void note(Verdict verdict, boolean answerable, List<DigestAnswer> credentials, Request request) {
        if (verdict instanceof Verdict.Unproven unproven) {
            if (!credentials.isEmpty() && !unproven.stale()) {
                note(answerable ? Reason.WRONG_PASSWORD : Reason.DOWNGRADED, credentials, request);
            }
        } else if (verdict instanceof Verdict.Repeated) {
            note(Reason.REPLAYED, credentials, request);
        } else if (verdict instanceof Verdict.Locked) {
            note(Reason.LOCKED_OUT, credentials, request);
        } else if (verdict instanceof Verdict.Barred) {
            note(Reason.NOT_ALLOWED, credentials, request);
        }
    }

    void note(Reason reason, List<DigestAnswer> credentials, Request request) {
        String account = credentials.isEmpty() ? "" : credentials.get(0).username();
        refusals.note(new RefusedRequest(
                clock.instant(),
                request.source().address(),
                request.source().toString(),
                account,
                request.what(),
                request.sipCallId(),
                reason,
                1));
    }

    /**
     * What was asked.
     *
     * @param what the method and whom it concerns
     */
    record Request(String what, Peer source, String sipCallId) {}
}
