package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.header.CSeq;
import gov.nist.javax.sip.header.CallID;
import gov.nist.javax.sip.header.ContentLength;
import gov.nist.javax.sip.header.From;
import gov.nist.javax.sip.header.RequestLine;
import gov.nist.javax.sip.header.StatusLine;
import gov.nist.javax.sip.header.To;
import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.SIPClientTransaction;
import gov.nist.javax.sip.stack.SIPTransaction;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import gov.nist.javax.sip.stack.ServerRequestInterface;
import gov.nist.javax.sip.stack.ServerResponseInterface;
import java.net.InetAddress;
import java.text.ParseException;
import java.util.Set;

/** Takes a message that a flow brought into the stack: notes where it came from, and finds its transaction. */
final class Arrivals {

    private static final Set<Class<?>> MANDATORY = Set.of(
            From.class,
            To.class,
            CSeq.class,
            Via.class,
            CallID.class,
            ContentLength.class,
            RequestLine.class,
            StatusLine.class);

    private Arrivals() {}

    /** A header that cannot be read makes the whole message unreadable only where nothing can be done without it. */
    static void tolerate(ParseException e, SIPMessage message, Class<?> header, String text, String whole)
            throws ParseException {
        if (header != null && MANDATORY.contains(header)) {
            throw e;
        }
        message.addUnparsed(text);
    }

    static void enter(SIPMessage message, FlowChannel channel) {
        InetAddress source = channel.getPeerInetAddress();
        message.setRemoteAddress(source);
        message.setRemotePort(channel.getPeerPort());
        message.setLocalAddress(channel.getMessageProcessor().getIpAddress());
        message.setLocalPort(channel.getPort());
        message.setPeerPacketSourceAddress(source);
        message.setPeerPacketSourcePort(channel.getPeerPort());
        try {
            if (message instanceof SIPRequest request) {
                received(request, source, channel.getPeerPort());
                request(request, channel);
            } else {
                response((SIPResponse) message, channel);
            }
        } catch (ParseException e) {
            throw new IllegalStateException("an address that is none", e);
        }
    }

    /** RFC 3261 §18.2.1, RFC 3581 §4. */
    private static void received(SIPRequest request, InetAddress source, int port) throws ParseException {
        Via via = request.getTopmostVia();
        String address = source.getHostAddress();
        if (via.hasParameter(Via.RPORT) || !address.equals(via.getHost())) {
            via.setParameter(Via.RECEIVED, address);
        }
        via.setParameter(Via.RPORT, Integer.toString(port));
    }

    private static void request(SIPRequest request, FlowChannel channel) {
        ServerRequestInterface server = stack(channel).newSIPServerRequest(request, channel);
        if (server == null) {
            return; // the front door has answered it
        }
        try {
            server.processRequest(request, channel);
        } finally {
            release(server);
        }
    }

    private static void response(SIPResponse response, FlowChannel channel) {
        try {
            response.checkHeaders();
        } catch (ParseException e) {
            return; // RFC 3261 §18.1.2: nobody waits for such a response
        }
        ServerResponseInterface client = stack(channel).newSIPServerResponse(response, channel);
        if (client == null) {
            return;
        }
        try {
            if (!(client instanceof SIPClientTransaction transaction) || transaction.checkFromTag(response)) {
                client.processResponse(response, channel);
            }
        } finally {
            release(client);
        }
    }

    private static SIPTransactionStack stack(FlowChannel channel) {
        return channel.getSIPStack();
    }

    /** Where the listener is told of it, its event's end releases it. */
    private static void release(Object processed) {
        if (processed instanceof SIPTransaction transaction && !transaction.passToListener()) {
            transaction.releaseSem();
        }
    }
}
