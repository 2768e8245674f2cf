package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.NioMessageProcessorFactory;
import gov.nist.javax.sip.stack.SIPClientTransaction;
import gov.nist.javax.sip.stack.SIPMessageValve;
import gov.nist.javax.sip.stack.SIPServerTransaction;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sip.PeerUnavailableException;
import javax.sip.TransactionState;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.keepalive.SipNetwork;
import org.carillonpbx.sip.perimeter.Perimeter;
import org.carillonpbx.sip.stream.Flow;
import org.carillonpbx.sip.tap.MessageTap;

/** JAIN-SIP's stack with our valve, router, parser and TCP put in as objects, where it only knows class names. */
final class CarillonStack extends SipStackImpl {

    private final Consumer<Peer> flowLost;
    private final Perimeter perimeter;
    private final MessageTap tap;

    /** @param flowLost is told the far end of each connection that has ended */
    CarillonStack(
            Properties properties, SIPMessageValve valve, StreamGround ground, Consumer<Peer> flowLost, MessageTap tap)
            throws PeerUnavailableException {
        super(properties);
        this.flowLost = flowLost;
        networkLayer = new SipNetwork(ground.marking().octet(), tap::written);
        this.perimeter = ground.perimeter();
        setRouter(new HopRouter());
        setMessageProcessorFactory(new Points(ground));
        setMessageParserFactory(stack -> new CountingParser(ground.counters(), perimeter, tap));
        this.tap = tap;
        serverLogger = new TapLog(tap);
        sipMessageValves.add(valve);
    }

    /** None when there are too many: the far side asks again. */
    @Override
    public SIPServerTransaction createServerTransaction(MessageChannel channel) {
        return serverTransactionTable.size() < serverTransactionTableHighwaterMark
                ? new LightTransaction(this, channel)
                : null;
    }

    /** Ends the requests that wait for a first response over this connection: none will come. */
    private void lost(FlowChannel channel) {
        flowLost.accept(channel.flow().peer());
        for (SIPClientTransaction transaction : clientTransactionTable.values()) {
            if (channel.equals(transaction.getMessageChannel()) && unheard(transaction)) {
                transaction.raiseIOExceptionEvent(); // RFC 3261 §17.1.4
            }
        }
    }

    private static boolean unheard(SIPClientTransaction transaction) {
        int state = transaction.getInternalState();
        return state == TransactionState._CALLING || state == TransactionState._TRYING;
    }

    /** How many connections stand, by transport. */
    Map<String, Integer> flows() {
        Map<String, Integer> flows = new HashMap<>();
        for (MessageProcessor processor : getMessageProcessors()) {
            if (processor instanceof FlowPoint point) {
                flows.merge(point.kind().name().toLowerCase(Locale.ROOT), point.flows(), Integer::sum);
            }
        }
        return flows;
    }

    /** Every connection that stands. */
    Stream<Flow> allFlows() {
        return Stream.of(getMessageProcessors())
                .filter(FlowPoint.class::isInstance)
                .map(FlowPoint.class::cast)
                .flatMap(FlowPoint::all);
    }

    Perimeter perimeter() {
        return perimeter;
    }

    MessageTap tap() {
        return tap;
    }

    /** What the stack's own channels do for themselves. */
    void logArrival(SIPMessage message, InetSocketAddress far, MessageProcessor point) {
        serverLogger.logMessage(
                message,
                far.getAddress().getHostAddress() + ':' + far.getPort(),
                point.getIpAddress().getHostAddress() + ':' + point.getPort(),
                false,
                System.currentTimeMillis());
    }

    int serverTransactions() {
        return serverTransactionTable.size();
    }

    int clientTransactions() {
        return clientTransactionTable.size();
    }

    private final class Points extends NioMessageProcessorFactory {
        private final StreamGround ground;

        Points(StreamGround ground) {
            this.ground = ground;
        }

        @Override
        public MessageProcessor createMessageProcessor(
                SIPTransactionStack stack, InetAddress address, int port, String transport) throws IOException {
            Transport kind = Transport.valueOf(transport.toUpperCase(Locale.ROOT));
            if (kind == Transport.WS || kind == Transport.WSS) {
                return new BroughtPoint(address, stack, port, kind, CarillonStack.this::lost, ground.counters());
            }
            return kind == Transport.TCP || kind == Transport.TLS
                    ? new StreamPoint(address, stack, port, kind, ground, CarillonStack.this::lost)
                    : super.createMessageProcessor(stack, address, port, transport);
        }
    }
}
