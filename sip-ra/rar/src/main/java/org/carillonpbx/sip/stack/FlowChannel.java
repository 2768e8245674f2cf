package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.RawMessageChannel;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.Locale;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.perimeter.Caller;
import org.carillonpbx.sip.stream.Flow;
import org.carillonpbx.sip.stream.FlowUser;

/**
 * A flow as the stack sees it. What it reads goes to the front door and the transactions; a response goes over the flow that
 * its request came on, or where that has ended over one to the same far end's own port (RFC 3261 §18.2.2). Its end ends the requests that went over it and have no response yet.
 */
public final class FlowChannel extends MessageChannel implements RawMessageChannel, FlowUser {

    private static final int PATIENCE = 10;

    private final FlowPoint point;
    private final Flow flow;
    private final InetSocketAddress far;
    private final CountingParser parser;
    private int malformed;
    private volatile boolean over;

    FlowChannel(FlowPoint point, Flow flow, InetSocketAddress far) {
        this.point = point;
        this.flow = flow;
        this.far = far;
        this.messageProcessor = point;
        this.parser = new CountingParser(point.counters(), point.tap());
    }

    public Flow flow() {
        return flow;
    }

    InetSocketAddress far() {
        return far;
    }

    boolean open() {
        return flow.open();
    }

    // What comes

    @Override
    public void message(byte[] bytes) {
        SIPMessage message;
        try {
            message = parser.parseSIPMessage(bytes, true, false, Arrivals::tolerate);
        } catch (ParseException e) {
            if (heard()) {
                refuse(400, "Bad Request", bytes);
            }
            malformed++;
            if (malformed > PATIENCE) {
                close();
            }
            return;
        }
        if (message != null) { // null is a keep-alive
            point.logArrival(message, far);
            point.mayAlias(this, message);
            processMessage(message);
        }
    }

    /** Whether somebody who cannot be understood is told so. */
    private boolean heard() {
        return !(point.getSIPStack() instanceof CarillonStack ours)
                || ours.perimeter()
                        .answersUnreadable(Caller.unread(
                                Transport.valueOf(getTransport().toUpperCase(Locale.ROOT)),
                                far.getAddress(),
                                far.getPort()));
    }

    @Override
    public void processMessage(SIPMessage message) {
        Arrivals.enter(message, this);
    }

    @Override
    public void unfit(int status, String reason, byte[] head) {
        point.counters().malformed();
        refuse(status, status == 413 ? "Request Entity Too Large" : "Bad Request", head);
    }

    private void refuse(int status, String phrase, byte[] bytes) {
        Refusal.of(bytes, status, phrase).ifPresent(response -> {
            try {
                flow.send(response);
                point.counters().responseOut(status);
            } catch (IOException e) {
                point.counters().sendFailed();
            }
        });
    }

    @Override
    public void ended() {
        over = true;
        point.ended(this);
    }

    boolean over() {
        return over;
    }

    // What goes

    @Override
    public void sendMessage(SIPMessage message) throws IOException {
        if (message instanceof SIPResponse response
                && !flow.open()
                && (flow.traffic().proven() || proves(response))) {
            point.wayBack(response, far.getAddress()).transmit(response);
        } else {
            transmit(message);
        }
    }

    private void transmit(SIPMessage message) throws IOException {
        long time = System.currentTimeMillis();
        flow.send(message.encodeAsBytes(getTransport()));
        logMessage(message, far.getAddress(), far.getPort(), time);
        message.setRemoteAddress(far.getAddress());
        message.setRemotePort(far.getPort());
        message.setLocalAddress(point.getIpAddress());
        message.setLocalPort(point.getPort());
        if (message instanceof SIPRequest request && !"ACK".equals(request.getMethod())) {
            flow.expectLife();
        } else if (message instanceof SIPResponse response && proves(response)) {
            flow.vouch();
        }
    }

    @Override
    public void sendMessage(SIPMessage message, InetAddress address, int port) throws IOException {
        sendMessage(message);
    }

    @Override
    protected void sendMessage(byte[] message, InetAddress address, int port, boolean again) throws IOException {
        flow.send(message);
    }

    /** What only those get who have shown who they are; everybody may ask what we can do. */
    private static boolean proves(SIPResponse response) {
        int status = response.getStatusCode();
        String method = response.getCSeq().getMethod();
        return status > 100 && status < 300 && !"OPTIONS".equals(method) && !"CANCEL".equals(method);
    }

    @Override
    public void close() {
        flow.close();
    }

    // Who we are

    @Override
    public SIPTransactionStack getSIPStack() {
        return point.getSIPStack();
    }

    @Override
    public String getTransport() {
        return point.getTransport();
    }

    @Override
    public boolean isReliable() {
        return true;
    }

    @Override
    public boolean isSecure() {
        return point.isSecure();
    }

    @Override
    public String getPeerAddress() {
        return far.getAddress().getHostAddress();
    }

    @Override
    protected InetAddress getPeerInetAddress() {
        return far.getAddress();
    }

    @Override
    protected String getPeerProtocol() {
        return getTransport();
    }

    @Override
    public int getPeerPort() {
        return far.getPort();
    }

    @Override
    public int getPeerPacketSourcePort() {
        return far.getPort();
    }

    @Override
    public InetAddress getPeerPacketSourceAddress() {
        return far.getAddress();
    }

    @Override
    public String getKey() {
        return getKey(far.getAddress(), far.getPort(), getTransport());
    }

    @Override
    public String getViaHost() {
        return point.getIpAddress().getHostAddress();
    }

    @Override
    public int getViaPort() {
        return point.getPort();
    }
}
