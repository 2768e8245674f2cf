package org.carillonpbx.sip.stack;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.carillonpbx.sip.FrameSink;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.SipFlow;
import org.carillonpbx.sip.stream.Flow;
import org.carillonpbx.sip.stream.FlowUser;
import org.carillonpbx.sip.stream.Traffic;
import org.carillonpbx.sip.stream.WholeMessage;

/** A connection that was brought: messages come and go whole, one a frame (RFC 7118 §5). Thread-safe but for its reading. */
final class BroughtFlow implements Flow, SipFlow {

    private static final byte[] PONG = {'\r', '\n'}; // RFC 5626 §3.5.1

    private final Peer peer;
    private final FrameSink sink;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Traffic traffic = new Traffic();
    private FlowUser user;

    BroughtFlow(Peer peer, FrameSink sink) {
        this.peer = peer;
        this.sink = sink;
    }

    void readBy(FlowUser reader) {
        user = reader;
    }

    // What its opener does

    @Override
    public void received(byte[] frame) {
        if (over.get()) {
            return;
        }
        traffic.came(frame.length);
        if (WholeMessage.keepsAlive(frame)) {
            put(PONG);
            return;
        }
        try {
            user.message(WholeMessage.plain(frame));
        } catch (IOException e) {
            user.unfit(400, e.getMessage(), frame);
        }
    }

    @Override
    public void closed() {
        if (over.compareAndSet(false, true)) {
            user.ended();
        }
    }

    // What the stack does

    @Override
    public Peer peer() {
        return peer;
    }

    @Override
    public boolean open() {
        return !over.get();
    }

    @Override
    public void send(byte[] message) throws IOException {
        if (!put(message)) {
            throw new IOException("the flow from " + peer + " has ended");
        }
    }

    private boolean put(byte[] message) {
        boolean taken = !over.get() && sink.send(message);
        if (taken) {
            traffic.went(message.length);
        } else {
            close();
        }
        return taken;
    }

    @Override
    public void vouch() {
        traffic.vouch();
    }

    @Override
    public Traffic traffic() {
        return traffic;
    }

    @Override
    public boolean cameIn() {
        return true;
    }

    @Override
    public void close() {
        sink.end();
        closed();
    }
}
