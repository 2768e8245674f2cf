package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.SIPMessageValve;
import java.util.Properties;
import javax.sip.PeerUnavailableException;

/** JAIN-SIP's stack with our valve, router, parser and TCP put in as objects, where it only knows class names. */
final class CarillonStack extends SipStackImpl {

    CarillonStack(Properties properties, SIPMessageValve valve, Counters counters) throws PeerUnavailableException {
        super(properties);
        setRouter(new HopRouter());
        setMessageParserFactory(stack -> new CountingParser(counters));
        setMessageProcessorFactory(new FramedTcp.Factory(counters));
        sipMessageValves.add(valve);
    }

    int serverTransactions() {
        return serverTransactionTable.size();
    }

    int clientTransactions() {
        return clientTransactionTable.size();
    }
}
