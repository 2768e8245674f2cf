package org.carillonpbx.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.OptionalInt;
import org.carillonpbx.guard.boundary.CallRates;
import org.carillonpbx.guard.boundary.EmergencyNumbers;
import org.carillonpbx.guard.boundary.Reason;
import org.carillonpbx.guard.boundary.Refusals;
import org.carillonpbx.guard.boundary.RefusedRequest;
import org.carillonpbx.registrar.boundary.Gatekeeper;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.InviteRequest;
import org.carillonpbx.sip.Refused;

/**
 * Lets new calls in while there is room: not when the lane is deep, and not more in a second than may be. Emergency calls
 * pass both, once they have proved whose they are.
 */
@ApplicationScoped
public class Bouncer {
    private static final Refused LATER = new Refused(503, "Service Unavailable", OptionalInt.of(10));
    private static final Refused TOO_FAST = new Refused(503, "Too Many Calls", OptionalInt.of(5));

    private static final Refused STRANGER = new Refused(403, "Forbidden");

    @Inject
    private Gatekeeper gatekeeper;

    @Inject
    private CallRates rates;

    @Inject
    private Refusals refusals;

    Admission admit(InviteRequest request, boolean congested) {
        boolean emergency = EmergencyNumbers.ALWAYS.contains(request.called());
        if (congested && !emergency) {
            note(request, "", Reason.OVERLOAD);
            return LATER;
        }
        Admission admission = gatekeeper.admit(request);
        if (admission instanceof Admission.Admitted admitted && !emergency && !rates.admits(admitted.account())) {
            note(request, admitted.account(), Reason.CALL_RATE);
            return TOO_FAST;
        }
        return admission;
    }

    /** Lets a message in. A guest's goes nowhere: nobody would know whose it is. */
    Admission admitMessage(InviteRequest request) {
        Admission admission = gatekeeper.admit(request);
        return admission instanceof Admission.Admitted admitted
                        && admitted.account().isEmpty()
                ? STRANGER
                : admission;
    }

    private void note(InviteRequest request, String account, Reason reason) {
        refusals.note(new RefusedRequest(
                Instant.now(),
                request.source().address(),
                request.source().toString(),
                account,
                "INVITE " + request.called(),
                request.sipCallId(),
                reason,
                1));
    }
}
