package org.carillonpbx.sip.ra;

import org.carillonpbx.sip.SipFlow;
import org.carillonpbx.sip.flow.FlowChannel;

/** A flow in its opener's hands. */
record OpenFlow(FlowChannel channel) implements SipFlow {

    @Override
    public void received(byte[] message) {
        channel.received(message);
    }

    @Override
    public void closed() {
        channel.lost();
    }
}
