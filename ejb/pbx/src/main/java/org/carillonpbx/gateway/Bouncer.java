package org.carillonpbx.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.OptionalInt;
import org.carillonpbx.guard.boundary.CallRates;
import org.carillonpbx.guard.boundary.EmergencyNumbers;
import org.carillonpbx.guard.boundary.GuestPolicy;
import org.carillonpbx.guard.boundary.KnownPhones;
import org.carillonpbx.guard.boundary.MessageRates;
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

    /** Not 429: that asks for a Referred-By (RFC 3892 §5). */
    private static final Refused TOO_CHATTY = new Refused(503, "Too Many Messages", OptionalInt.of(5));

    private static final Admission GUEST = new Admission.Admitted("");

    private static final Refused STRANGER = new Refused(403, "Forbidden");

    @Inject
    private Gatekeeper gatekeeper;

    @Inject
    private CallRates rates;

    @Inject
    private MessageRates messageRates;

    @Inject
    private Refusals refusals;

    @Inject
    private GuestPolicy guests;

    @Inject
    private KnownPhones phones;

    Admission admit(InviteRequest request, boolean congested) {
        boolean emergency = EmergencyNumbers.ALWAYS.contains(request.called());
        if (congested && !emergency) {
            note("INVITE ", request, "", Reason.OVERLOAD);
            return LATER;
        }
        if (isGuest(request)) {
            return GUEST;
        }
        Admission admission = gatekeeper.admit(request);
        if (admission instanceof Admission.Admitted admitted && !emergency && !rates.admits(admitted.account())) {
            note("INVITE ", request, admitted.account(), Reason.CALL_RATE);
            return TOO_FAST;
        }
        return admission;
    }

    /** Of the numbers that are open to guests. Who may be one of us, by its name or by where it is, has to prove it. */
    private boolean isGuest(InviteRequest request) {
        return request.abroad()
                && request.credentials().isEmpty()
                && guests.mayCall(request.called())
                && rates.admits(GuestPolicy.GUESTS)
                && !phones.registeredFrom(request.source().address());
    }

    /** A REFER outside any call: whoever proves who it is, is told that it may not. */
    Admission admitRefer(InviteRequest request) {
        Admission admission = gatekeeper.admit(request);
        return admission instanceof Admission.Admitted ? STRANGER : admission;
    }

    /** Lets a message in. A guest's goes nowhere: nobody would know whose it is. */
    Admission admitMessage(InviteRequest request) {
        Admission admission = gatekeeper.admit(request);
        if (!(admission instanceof Admission.Admitted admitted)) {
            return admission;
        }
        if (admitted.account().isEmpty()) {
            return STRANGER;
        }
        if (!messageRates.admits(admitted.account())) {
            note("MESSAGE ", request, admitted.account(), Reason.MESSAGE_RATE);
            return TOO_CHATTY;
        }
        return admission;
    }

    private void note(String method, InviteRequest request, String account, Reason reason) {
        refusals.note(new RefusedRequest(
                Instant.now(),
                request.source().address(),
                request.source().toString(),
                account,
                method + request.called(),
                request.sipCallId(),
                reason,
                1));
    }
}
