package org.carillonpbx.sip.stack;

import gov.nist.core.HostPort;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.stream.Flow;
import org.carillonpbx.sip.tap.MessageTap;

/**
 * A listening point whose messages come and go over flows: what the stack has to know of them. Whoever has made or accepted
 * a connection gets its channel from {@link #channel}, gives it what is read, and enters it. A request is sent over the
 * flow that stands to its hop; whether a new one may be made is for {@link #dial} to say. Thread-safe.
 */
public abstract class FlowPoint extends MessageProcessor {

    private final Transport kind;
    private final Mourners mourners;
    private final Counters counters;
    private final Map<InetSocketAddress, FlowChannel> channels = new ConcurrentHashMap<>();

    /** Told of each connection that has ended. */
    public interface Mourners {
        void lost(FlowChannel channel);
    }

    protected FlowPoint(
            InetAddress address,
            SIPTransactionStack stack,
            int port,
            Transport kind,
            Mourners mourners,
            Counters counters) {
        super(address, port, kind.name(), stack);
        this.kind = kind;
        this.mourners = mourners;
        this.counters = counters;
    }

    /** The channel of a flow: it is to be given what the flow brings, and told of its end. */
    public final FlowChannel channel(Flow flow, InetSocketAddress far) {
        return new FlowChannel(this, flow, far);
    }

    /** From now on requests to its far end go over this one. */
    public final void enter(FlowChannel channel) {
        FlowChannel older = channels.put(channel.far(), channel);
        if (older != null) {
            older.close(); // the system has given the port of a dead connection to another one
        }
        if (channel.over()) {
            channels.remove(channel.far(), channel);
        }
    }

    final void ended(FlowChannel channel) {
        channels.remove(channel.far(), channel);
        departed(channel);
        mourners.lost(channel);
    }

    /** A flow has ended. */
    void departed(FlowChannel channel) {}

    final Counters counters() {
        return counters;
    }

    final MessageTap tap() {
        return ((CarillonStack) sipStack).tap();
    }

    final void logArrival(SIPMessage message, InetSocketAddress far) {
        ((CarillonStack) sipStack).logArrival(message, far, this);
    }

    final Transport kind() {
        return kind;
    }

    /** The flow that stands to that address. */
    public final Optional<FlowChannel> standing(InetSocketAddress far) {
        return own(far).or(() -> otherName(far));
    }

    /** The flow whose far end has that very address. */
    final Optional<FlowChannel> own(InetSocketAddress far) {
        return Optional.ofNullable(channels.get(far)).filter(FlowChannel::open);
    }

    /** The flow that goes to that address though it came from another port. */
    Optional<FlowChannel> otherName(InetSocketAddress far) {
        return Optional.empty();
    }

    /** A request came whose sender may want to be reached over this flow by another name. */
    void mayAlias(FlowChannel channel, SIPMessage request) {}

    /** A flow for a response whose own has ended; waits for it, or throws where there is none. */
    FlowChannel wayBack(SIPResponse response, InetAddress far) throws IOException {
        throw new IOException("the flow from " + far + " has ended, and no other leads there");
    }

    /** Ends every flow. */
    final void closeAll() {
        channels.values().forEach(FlowChannel::close);
    }

    /** Every flow that stands. */
    final Stream<Flow> all() {
        return channels.values().stream().distinct().filter(FlowChannel::open).map(FlowChannel::flow);
    }

    /** How many flows stand. */
    public final int flows() {
        return channels.size();
    }

    /** A new flow to that address; waits until it stands, or throws. */
    protected abstract FlowChannel dial(InetSocketAddress far) throws IOException;

    @Override
    public final MessageChannel createMessageChannel(HostPort target) throws IOException {
        return createMessageChannel(target.getInetAddress(), target.getPort());
    }

    @Override
    public final MessageChannel createMessageChannel(InetAddress host, int port) throws IOException {
        InetSocketAddress far = new InetSocketAddress(host, port);
        Optional<FlowChannel> standing = standing(far);
        return standing.isPresent() ? standing.get() : dial(far);
    }

    @Override
    public SIPTransactionStack getSIPStack() {
        return sipStack;
    }

    @Override
    public int getDefaultTargetPort() {
        return isSecure() ? 5061 : 5060;
    }

    @Override
    public boolean isSecure() {
        return kind == Transport.TLS || kind == Transport.WSS;
    }

    @Override
    public int getMaximumMessageSize() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean inUse() {
        return false;
    }
}
