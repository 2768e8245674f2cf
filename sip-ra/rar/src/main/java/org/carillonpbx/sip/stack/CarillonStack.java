package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.SIPMessageValve;
import java.util.Properties;
import javax.sip.PeerUnavailableException;
import org.carillonpbx.sip.stream.FramedTcp;

/** JAIN-SIP's stack with our valve, router, parser and TCP put in as objects, where it only knows class names. */
final class CarillonStack extends SipStackImpl {

    CarillonStack(Properties properties, SIPMessageValve valve, Counters counters) throws PeerUnavailableException {
        super(properties);
        setRouter(new HopRouter());
        setMessageParserFactory(stack -> new CountingParser(counters));
        setMessageProcessorFactory(new FramedTcp.Factory(StackProperties.MAX_MESSAGE_BYTES, counters::malformed));
        sipMessageValves.add(valve);
    }

    int serverTransactions() {
        return serverTransactionTable.size();
    }

    int clientTransactions() {
        return clientTransactionTable.size();
    }
}
