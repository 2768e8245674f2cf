package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.message.SIPRequest;
import java.util.Collections;
import java.util.ListIterator;
import javax.sip.SipException;
import javax.sip.address.Hop;
import javax.sip.address.Router;
import javax.sip.message.Request;

/** Sends a request where its composer has decided: every request of ours bears its {@link NextHop}. */
@SuppressWarnings("deprecation") // the interface demands a method that it disowns
final class HopRouter implements Router {

    @Override
    public Hop getOutboundProxy() {
        return null; // the interface's word for "none"
    }

    @Override
    public ListIterator<Hop> getNextHops(Request request) {
        return Collections.emptyListIterator();
    }

    @Override
    public Hop getNextHop(Request request) throws SipException {
        if (((SIPRequest) request).getApplicationData() instanceof Hop hop) {
            return hop;
        }
        throw new SipException("no hop was chosen for a " + request.getMethod());
    }
}
