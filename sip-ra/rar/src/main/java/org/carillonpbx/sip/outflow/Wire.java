package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.MessageChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipProvider;
import org.carillonpbx.sip.stack.Counters;
import org.carillonpbx.sip.stack.NextHop;
import org.carillonpbx.sip.stack.SipNode;

/** Puts messages on the wire and counts them. Called on lanes only: it may wait for a connection. */
public final class Wire {

    private final SipNode node;
    private final Counters counters;

    public Wire(SipNode node) {
        this.node = node;
        this.counters = node.counters();
    }

    /** Sends a response in its transaction; a failure is counted, and the peer's retransmission gets another chance. */
    void respond(ServerTransaction transaction, SIPResponse response) {
        try {
            transaction.sendResponse(response);
            counters.responseOut(response.getStatusCode());
        } catch (SipException | InvalidArgumentException e) {
            counters.sendFailed();
        }
    }

    /** Sends a response outside its transaction, which has ended (a 2xx to INVITE) or never was. */
    public void respondAlone(SIPRequest request, SIPResponse response) {
        try {
            MessageChannel channel = (MessageChannel) request.getMessageChannel();
            if (channel.isReliable()) {
                channel.sendMessage(response); // RFC 3261 §18.2.2: on the connection that the request came on
            } else {
                channel.sendMessage(response, responseHost(request), responsePort(request));
            }
            counters.responseOut(response.getStatusCode());
        } catch (IOException e) {
            counters.sendFailed();
        }
    }

    private static InetAddress responseHost(SIPRequest request) throws UnknownHostException {
        return request.getPeerPacketSourceAddress();
    }

    /** RFC 3581 §4: back to the port it came from where the sender asks for it, else to the port that it names. */
    private static int responsePort(SIPRequest request) {
        int named = request.getTopmostVia().getPort();
        if (request.getTopmostVia().hasParameter("rport")) {
            return request.getPeerPacketSourcePort();
        }
        return named > 0 ? named : 5060;
    }

    /** Sends a request in a new transaction that belongs to a dialog, or to whoever waits for its response. */
    ClientTransaction send(SIPRequest request, Object owner) throws SipException {
        ClientTransaction transaction = provider(request).getNewClientTransaction(request);
        transaction.setApplicationData(owner);
        transaction.sendRequest();
        return transaction;
    }

    /** Sends a request in a new transaction that belongs to no call. */
    public void send(SIPRequest request, Asker asker) throws SipException {
        ClientTransaction transaction = provider(request).getNewClientTransaction(request);
        transaction.setApplicationData(asker);
        transaction.sendRequest();
    }

    /** Sends a request in a new transaction whose outcome concerns nobody. */
    void sendForgotten(SIPRequest request) throws SipException {
        provider(request).getNewClientTransaction(request).sendRequest();
    }

    /** Sends a request that has no transaction: an ACK to a 2xx. */
    void sendAlone(SIPRequest request) {
        try {
            provider(request).sendRequest(request);
        } catch (SipException e) {
            counters.sendFailed();
        }
    }

    private SipProvider provider(SIPRequest request) throws SipException {
        try {
            String peer = ((NextHop) request.getApplicationData()).peer().address();
            return node.open().towards(InetAddress.getByName(peer));
        } catch (UnknownHostException e) {
            throw new SipException("no address", e);
        }
    }
}
