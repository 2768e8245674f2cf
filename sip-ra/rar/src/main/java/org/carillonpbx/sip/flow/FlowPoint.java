package org.carillonpbx.sip.flow;

import gov.nist.core.HostPort;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.function.Consumer;
import org.carillonpbx.sip.FrameSink;

/**
 * A listening point without a socket: its connections are brought by {@link #open}, and a request goes over one that stands
 * or not at all, for nobody can connect to a browser (RFC 7118 §5). Thread-safe.
 */
public final class FlowPoint extends MessageProcessor {

    private final Flows flows = new Flows();
    private final Consumer<MessageChannel> mourner;
    private final boolean secure;

    /**
     * @param transport {@code ws} or {@code wss}
     * @param mourner is told of each flow that has ended
     */
    public FlowPoint(
            InetAddress address,
            int port,
            String transport,
            SIPTransactionStack stack,
            Consumer<MessageChannel> mourner) {
        super(address, port, transport.toLowerCase(Locale.ROOT), stack);
        this.mourner = mourner;
        this.secure = "wss".equalsIgnoreCase(transport);
    }

    /**
     * Takes a flow in; one that had the same far end is over.
     *
     * @param farewell what to do when it has ended
     */
    public FlowChannel open(InetSocketAddress far, FrameSink sink, Runnable farewell) {
        FlowChannel flow = new FlowChannel(this, far, sink, farewell);
        flows.enter(flow).ifPresent(FlowChannel::close);
        return flow;
    }

    /** A flow has ended; false where another one has its place. */
    boolean ended(FlowChannel flow) {
        boolean first = flows.leave(flow);
        mourner.accept(flow);
        return first;
    }

    @Override
    public SIPTransactionStack getSIPStack() {
        return sipStack;
    }

    @Override
    public MessageChannel createMessageChannel(HostPort target) throws IOException {
        return createMessageChannel(target.getInetAddress(), target.getPort());
    }

    @Override
    public MessageChannel createMessageChannel(InetAddress host, int port) throws IOException {
        return flows.towards(new InetSocketAddress(host, port))
                .orElseThrow(() -> new IOException("no flow from " + host.getHostAddress() + ":" + port));
    }

    @Override
    public void start() {}

    @Override
    public void stop() {
        flows.all().forEach(FlowChannel::close);
    }

    @Override
    public int getDefaultTargetPort() {
        return secure ? 443 : 80; // RFC 7118 §5.2.2
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public int getMaximumMessageSize() {
        return Integer.MAX_VALUE; // bounded where the frames are read
    }

    @Override
    public boolean inUse() {
        return !flows.all().isEmpty();
    }
}
