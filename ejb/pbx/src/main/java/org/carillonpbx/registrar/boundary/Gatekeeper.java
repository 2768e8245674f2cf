package org.carillonpbx.registrar.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.InviteRequest;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterRequest;

/** Decides who is let in: answers REGISTER and admits new calls, from memory alone. Thread-safe, never blocks. */
@ApplicationScoped
public class Gatekeeper {

    public RegisterReply register(RegisterRequest request) {
        throw new UnsupportedOperationException();
    }

    public Admission admit(InviteRequest request) {
        throw new UnsupportedOperationException();
    }
}
