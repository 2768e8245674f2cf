package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.carillonpbx.sip.FrameSink;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;

/**
 * A listening point without a socket: somebody else terminates its connections and brings them. A request goes over one that
 * stands or not at all, for nobody can connect to a browser (RFC 7118 §5).
 *
 * <p>JAIN-SIP's own WebSocket classes are not used: they shake hands by a draft that never became the standard, sleep while
 * they do it, and would need a port and a certificate of their own.
 */
final class BroughtPoint extends FlowPoint {

    BroughtPoint(
            InetAddress address,
            SIPTransactionStack stack,
            int port,
            Transport kind,
            Mourners mourners,
            Counters counters) {
        super(address, stack, port, kind, mourners, counters);
    }

    /** Takes a connection in; one that had the same far end is over. */
    BroughtFlow bring(Peer peer, InetSocketAddress far, FrameSink sink) {
        BroughtFlow flow = new BroughtFlow(peer, sink);
        FlowChannel channel = channel(flow, far);
        flow.readBy(channel);
        enter(channel);
        return flow;
    }

    @Override
    protected FlowChannel dial(InetSocketAddress far) throws IOException {
        throw new IOException("no flow from " + far + " stands, and none can be made");
    }

    @Override
    public int getDefaultTargetPort() {
        return isSecure() ? 443 : 80; // RFC 7118 §5.3
    }

    @Override
    public void start() {}

    @Override
    public void stop() {
        closeAll();
    }
}
