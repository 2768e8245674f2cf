package org.carillonpbx.sip.flow;

import gov.nist.javax.sip.header.CSeq;
import gov.nist.javax.sip.header.CallID;
import gov.nist.javax.sip.header.ContentLength;
import gov.nist.javax.sip.header.From;
import gov.nist.javax.sip.header.RequestLine;
import gov.nist.javax.sip.header.StatusLine;
import gov.nist.javax.sip.header.To;
import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.stack.ConnectionOrientedMessageChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.carillonpbx.sip.FrameSink;
import org.carillonpbx.sip.stream.WholeMessage;
import org.jboss.logging.Logger;

/** One flow, as the stack sees it. Reads on the thread of whoever brings its frames, one at a time; sends from anywhere. */
public final class FlowChannel extends ConnectionOrientedMessageChannel {

    private static final Logger LOG = Logger.getLogger("org.carillonpbx.sip.jain");
    private static final byte[] PONG = {'\r', '\n'}; // RFC 5626 §3.5.1
    private static final Set<Class<?>> VITAL = Set.of(
            From.class,
            To.class,
            CSeq.class,
            Via.class,
            CallID.class,
            ContentLength.class,
            RequestLine.class,
            StatusLine.class);

    private final FlowPoint point;
    private final InetSocketAddress far;
    private final FrameSink sink;
    private final Runnable farewell;
    private final MessageParser parser;
    private final AtomicBoolean over = new AtomicBoolean();

    FlowChannel(FlowPoint point, InetSocketAddress far, FrameSink sink, Runnable farewell) {
        super(point.getSIPStack());
        this.point = point;
        this.far = far;
        this.sink = sink;
        this.farewell = farewell;
        this.parser = sipStack.getMessageParserFactory().createMessageParser(sipStack);
        messageProcessor = point;
        peerAddress = far.getAddress();
        peerPort = far.getPort();
        peerProtocol = point.getTransport();
        myAddress = point.getIpAddress().getHostAddress();
        myPort = point.getPort();
    }

    InetSocketAddress far() {
        return far;
    }

    /** Reads a message. Line ends are answered in kind; what is no SIP at all ends the flow. */
    public void received(byte[] frame) {
        if (over.get()) {
            return;
        }
        if (WholeMessage.keepsAlive(frame)) {
            put(PONG);
            return;
        }
        try {
            byte[] plain = WholeMessage.plain(frame);
            SIPMessage message = read(plain);
            if (message != null) {
                processMessage(message);
            }
        } catch (Exception e) { // the stack's word for a message that it has answered itself, or that nobody could
            LOG.trace("a message that was not taken", e);
        }
    }

    private SIPMessage read(byte[] plain) {
        try {
            return parser.parseSIPMessage(plain, true, false, this);
        } catch (ParseException e) {
            refuse(new String(plain, StandardCharsets.UTF_8), e);
            return null; // the parser's word for nothing to do
        }
    }

    /** RFC 3261 §8.2, §16.3: 400 where it can be told whom to answer what. */
    private void refuse(String text, ParseException e) {
        boolean request = !text.startsWith("SIP/2.0 ") && !text.startsWith("ACK ");
        String answer = request ? createBadReqRes(text, new ParseException("unparseable", e.getErrorOffset())) : null;
        if (answer != null) {
            put((answer + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        } else if (request) {
            close();
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void handleException(ParseException e, SIPMessage message, Class header, String headerText, String text)
            throws ParseException {
        if (header != null && VITAL.contains(header)) {
            throw e;
        }
        message.addUnparsed(headerText);
    }

    private boolean put(byte[] message) {
        boolean taken = !over.get() && sink.send(message);
        if (!taken) {
            close();
        }
        return taken;
    }

    @Override
    protected void sendMessage(byte[] message, boolean request) throws IOException {
        if (!put(message)) {
            throw new IOException("the flow from " + far + " has ended");
        }
    }

    @Override
    protected void sendMessage(byte[] message, InetAddress receiver, int port, boolean again) throws IOException {
        sendMessage(message, false);
    }

    @Override
    protected void close(boolean removeSocket, boolean stopKeepAliveTask) {
        sink.end();
        lost();
    }

    /** The flow has ended. Told to who opened it, unless another one from the same far end has taken its place. */
    public void lost() {
        if (over.compareAndSet(false, true) && point.ended(this)) {
            farewell.run();
        }
    }

    @Override
    public String getTransport() {
        return point.getTransport();
    }

    @Override
    public boolean isSecure() {
        return point.isSecure();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
