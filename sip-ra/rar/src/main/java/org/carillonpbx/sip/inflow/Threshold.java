package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.address.GenericURI;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.Refusal;
import org.carillonpbx.sip.outflow.Identities;
import org.carillonpbx.sip.outflow.Tools;
import org.carillonpbx.sip.perimeter.Caller;
import org.carillonpbx.sip.perimeter.Perimeter;
import org.carillonpbx.sip.stack.SipNode;

/**
 * The first look at a request: is its sender heard, and is there anything left to answer them with. What belongs to a dialog
 * of ours, and an emergency call, pass whatever stands against their source. Tells the perimeter what became of the others.
 */
final class Threshold {

    private final SipNode node;
    private final Tools tools;
    private final Perimeter perimeter;

    Threshold(SipNode node, Tools tools) {
        this.node = node;
        this.tools = tools;
        this.perimeter = node.perimeter();
    }

    boolean passes(SIPRequest request) {
        if (request.getMethod().equals("ACK") || ours(request)) {
            return true; // an ACK is never answered, and finds its transaction or nothing
        }
        Caller caller = Caller.of(request);
        if (request.getMethod().equals("INVITE")
                && perimeter.emergency(caller, Identities.user((GenericURI) request.getRequestURI()))) {
            return true;
        }
        boolean passes = perimeter.hears(caller) && perimeter.worksFor(caller);
        if (passes && request.getMethod().equals("CANCEL")) {
            perimeter.answered(caller); // by its transaction, which makes no difference
        }
        return passes;
    }

    private boolean ours(SIPRequest request) {
        if (request.getMethod().equals("CANCEL")) {
            return tools.dialogs().cancelledBy(request).isPresent();
        }
        return request.getToTag() != null
                && (tools.dialogs().of(request).isPresent()
                        || node.station()
                                .filter(s -> s.stack().findTransaction(request, true) != null)
                                .isPresent());
    }

    /** An INVITE was let in. */
    void admitted(SIPRequest invite) {
        if (invite.getApplicationData() instanceof Admission.Admitted admitted
                && !admitted.account().isEmpty()) {
            perimeter.proved(Caller.of(invite));
        }
    }

    /** A request outside any transaction was answered. */
    void answered(SIPRequest request, SIPResponse response) {
        Caller caller = Caller.of(request);
        if (response.getStatusCode() < 300 && !request.getMethod().equals("OPTIONS")) {
            perimeter.proved(caller);
            return;
        }
        perimeter.answered(caller);
        switch (response.getStatusCode()) {
            case 400 -> perimeter.note(caller, Refusal.Reason.MALFORMED);
            case 405, 501 -> perimeter.note(caller, Refusal.Reason.METHOD);
            case 481 -> perimeter.note(caller, Refusal.Reason.NO_DIALOG);
            case 406, 415, 416, 420, 482, 483, 505 -> perimeter.note(caller, Refusal.Reason.UNSUPPORTED);
            default -> {} // the listener's word, which it tells itself
        }
        if (request.getMethod().equals("REFER")) {
            perimeter.note(caller, Refusal.Reason.REFER_OUTSIDE);
        }
    }
}
