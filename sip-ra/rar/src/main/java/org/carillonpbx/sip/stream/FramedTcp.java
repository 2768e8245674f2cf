package org.carillonpbx.sip.stream;

import gov.nist.core.HostPort;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.NioMessageProcessorFactory;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/** JAIN-SIP's TCP with {@link FramedChannel}s, whoever opens the connection. */
public final class FramedTcp extends NioTcpMessageProcessor {

    private final int limit;
    private final Runnable malformed;

    private FramedTcp(InetAddress address, SIPTransactionStack stack, int port, int limit, Runnable malformed) {
        super(address, stack, port);
        this.limit = limit;
        this.malformed = malformed;
    }

    Framing framing() {
        return new Framing(limit);
    }

    /** Counts a stream that made no sense. */
    void malformed() {
        malformed.run();
    }

    @Override
    public NioTcpMessageChannel createMessageChannel(NioTcpMessageProcessor processor, SocketChannel client)
            throws IOException {
        NioTcpMessageChannel known = nioHandler.getMessageChannel(client);
        if (known != null) {
            return known;
        }
        FramedChannel made = new FramedChannel(this, client);
        nioHandler.putMessageChannel(client, made);
        return made;
    }

    @Override
    public MessageChannel createMessageChannel(HostPort target) throws IOException {
        return towards(MessageChannel.getKey(target, getTransport()), target.getInetAddress(), target.getPort());
    }

    @Override
    public MessageChannel createMessageChannel(InetAddress host, int port) throws IOException {
        return towards(MessageChannel.getKey(host, port, getTransport()), host, port);
    }

    private MessageChannel towards(String key, InetAddress host, int port) throws IOException {
        MessageChannel known = messageChannels.get(key);
        if (known != null) {
            return known;
        }
        synchronized (this) { // as the stack does it: a connection is too dear to be made twice
            known = messageChannels.get(key);
            if (known != null) {
                return known;
            }
            FramedChannel made = new FramedChannel(this, host, port, getSIPStack());
            messageChannels.put(key, made);
            return made;
        }
    }

    /** Makes these for TCP, and the stack's own for all else. */
    public static final class Factory extends NioMessageProcessorFactory {

        private final int limit;
        private final Runnable malformed;

        /** Messages may have so many bytes; the other is run for each connection that is closed as senseless. */
        public Factory(int limit, Runnable malformed) {
            this.limit = limit;
            this.malformed = malformed;
        }

        @Override
        public MessageProcessor createMessageProcessor(
                SIPTransactionStack stack, InetAddress address, int port, String transport) throws IOException {
            return transport.toLowerCase(Locale.ROOT).equals("tcp")
                    ? new FramedTcp(address, stack, port, limit, malformed)
                    : super.createMessageProcessor(stack, address, port, transport);
        }
    }
}
