package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.NioMessageProcessorFactory;
import gov.nist.javax.sip.stack.SIPClientTransaction;
import gov.nist.javax.sip.stack.SIPMessageValve;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Properties;
import javax.sip.PeerUnavailableException;
import javax.sip.TransactionState;

/** JAIN-SIP's stack with our valve, router, parser and TCP put in as objects, where it only knows class names. */
final class CarillonStack extends SipStackImpl {

    /** How long a connection may take to stand: the peer's system answers the third SYN, or is away. */
    private static final int CONNECT_MILLIS = 4_000;

    CarillonStack(Properties properties, SIPMessageValve valve, Counters counters) throws PeerUnavailableException {
        super(properties);
        setRouter(new HopRouter());
        setMessageProcessorFactory(new Points(counters));
        setMessageParserFactory(stack -> new CountingParser(counters));
        sipMessageValves.add(valve);
    }

    /** Ends the requests that wait for a first response over this connection: none will come. */
    private void lost(MessageChannel channel) {
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

    int serverTransactions() {
        return serverTransactionTable.size();
    }

    int clientTransactions() {
        return clientTransactionTable.size();
    }

    private final class Points extends NioMessageProcessorFactory {
        private final Counters counters;

        Points(Counters counters) {
            this.counters = counters;
        }

        @Override
        public MessageProcessor createMessageProcessor(
                SIPTransactionStack stack, InetAddress address, int port, String transport) throws IOException {
            return "tcp".equalsIgnoreCase(transport)
                    ? new StreamPoint(address, stack, port, CONNECT_MILLIS, CarillonStack.this::lost, counters)
                    : super.createMessageProcessor(stack, address, port, transport);
        }
    }
}
