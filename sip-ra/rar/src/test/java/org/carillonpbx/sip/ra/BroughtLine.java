package org.carillonpbx.sip.ra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.carillonpbx.sip.FrameSink;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.SipFlow;
import org.carillonpbx.sip.testphone.Line;

/** A line over a flow that the test brings, as a WebSocket endpoint would. */
final class BroughtLine implements Line {

    private final Peer peer;
    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private Optional<SipFlow> flow = Optional.empty();
    private volatile boolean refusing;
    private volatile boolean over;

    private BroughtLine(Peer peer) {
        this.peer = peer;
    }

    static BroughtLine to(SipConnection connection, Peer peer) {
        BroughtLine line = new BroughtLine(peer);
        line.flow = connection.openFlow(peer, line.new Sink());
        return line;
    }

    /** From now on nothing is taken. */
    void refuse() {
        refusing = true;
    }

    /** Whether the server has ended it. */
    boolean ended() {
        return over;
    }

    String next() {
        try {
            return receive(15_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void send(byte[] message) {
        flow.orElseThrow().received(message);
    }

    @Override
    public String receive(int millis) throws IOException {
        try {
            String message = arrived.poll(Math.max(1, millis), TimeUnit.MILLISECONDS);
            if (message == null) {
                throw new SocketTimeoutException();
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public int localPort() {
        return peer.port();
    }

    @Override
    public String transport() {
        return peer.transport().name();
    }

    /** Ends it at its far end. */
    @Override
    public void close() {
        flow.orElseThrow().closed();
    }

    private final class Sink implements FrameSink {
        @Override
        public boolean send(byte[] message) {
            return !refusing && !over && arrived.add(new String(message, StandardCharsets.UTF_8));
        }

        @Override
        public void end() {
            over = true;
        }
    }
}
