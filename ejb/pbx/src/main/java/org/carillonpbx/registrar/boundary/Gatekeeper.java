package org.carillonpbx.registrar.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.carillonpbx.registrar.control.Admittance;
import org.carillonpbx.registrar.control.Pulses;
import org.carillonpbx.registrar.control.Turnstile;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.InviteRequest;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterRequest;

/**
 * Decides who is let in: answers REGISTER and admits new calls, from memory alone. Called on the SIP threads; thread-safe,
 * never blocks.
 */
@ApplicationScoped
public class Gatekeeper {
    @Inject
    Admittance admittance;

    @Inject
    Pulses pulses;

    @Inject
    Turnstile turnstile;

    public RegisterReply register(RegisterRequest request) {
        RegisterReply reply = admittance.register(request);
        turnstile.answered(request, reply);
        return reply;
    }

    /** Whether a call may begin, and whose it is: the account that proved itself, whatever From says. */
    public Admission admit(InviteRequest request) {
        Admission admission = admittance.admit(request);
        turnstile.answered(request, admission);
        return admission;
    }

    /** Notes that the far end of a connection answered a ping. */
    public void answered(Peer flow, Duration roundTrip) {
        pulses.answered(flow, roundTrip);
    }

    /** Forgets the bindings that were made over a connection which has ended (RFC 5626 §4.2.1). */
    public void flowLost(Peer flow) {
        admittance.flowLost(flow);
    }
}
