package org.carillonpbx.sip.stream;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;

/**
 * One TCP or TLS connection, whoever made it: read by its loop, written to by whoever has something to send.
 *
 * <pre>
 * VEILING → OPEN when its TLS stands (at once without) → ENDING: what is queued goes out, what comes is thrown away → gone
 * </pre>
 */
public final class Connection implements Flow, Veil.Outlet {

    private static final long FAREWELL_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final byte[] PONG = {'\r', '\n'}; // RFC 5626 §4.4.1

    private final StreamLoop loop;
    private final SocketChannel socket;
    private final Veil veil;
    private final Peer peer;
    private final Framing framing;
    private final Outbox outbox;
    private final Vitals vitals;
    private final Traffic traffic = new Traffic();
    private final InetAddress address;
    private final boolean cameIn;
    private final CountDownLatch settled = new CountDownLatch(1);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile FlowUser user = Deaf.EARS;
    private volatile boolean ending;
    private volatile long endingSince;
    private boolean labouring;
    private boolean completed;

    /** @param maxMessageBytes the largest message that is taken */
    Connection(
            StreamLoop loop, SocketChannel socket, Veil veil, Transport transport, int maxMessageBytes, boolean cameIn)
            throws IOException {
        Tuning.apply(socket);
        this.cameIn = cameIn;
        this.loop = loop;
        this.socket = socket;
        this.veil = veil;
        InetSocketAddress far = (InetSocketAddress) socket.getRemoteAddress();
        if (far == null) {
            throw new IOException("gone before it was seen");
        }
        this.address = far.getAddress();
        this.peer = new Peer(transport, address.getHostAddress(), far.getPort());
        this.framing = new Framing(maxMessageBytes);
        this.outbox = new Outbox(socket, loop.limits().queuedBytes());
        this.vitals = new Vitals(loop.limits(), System.nanoTime());
    }

    /** Names who reads; from then on bytes are read. */
    public void start(FlowUser reader) {
        user = reader;
        loop.adopt(this);
    }

    /** Waits until messages can be sent; throws where that does not come about in time. */
    public void awaitReady(Duration patience) throws IOException {
        try {
            if (!settled.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                end(End.HANDSHAKE);
                throw new SocketTimeoutException("no TLS with " + peer);
            }
            if (!open()) {
                throw new IOException("no TLS with " + peer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new IOException("interrupted", e);
        }
    }

    SocketChannel socket() {
        return socket;
    }

    public Veil veil() {
        return veil;
    }

    InetAddress address() {
        return address;
    }

    @Override
    public boolean cameIn() {
        return cameIn;
    }

    @Override
    public Traffic traffic() {
        return traffic;
    }

    @Override
    public Peer peer() {
        return peer;
    }

    @Override
    public boolean open() {
        return !ending && !over.get() && veil.ready();
    }

    @Override
    public void send(byte[] message) throws IOException {
        if (!open()) {
            throw new IOException("the connection to " + peer + " has ended");
        }
        try {
            veil.seal(message, this);
        } catch (IOException e) {
            end(End.STALLED);
            throw e;
        }
    }

    @Override
    public void expectLife() {
        vitals.asked(System.nanoTime());
    }

    @Override
    public void vouch() {
        vitals.vouch();
        traffic.vouch();
    }

    // The loop's part

    void begin() throws IOException {
        veil.begin(this);
        settle();
    }

    void arrived(ByteBuffer net) throws IOException {
        if (ending) {
            return;
        }
        vitals.heard(System.nanoTime());
        traffic.came(net.remaining());
        try {
            veil.arrived(net, loop.scratch(), this);
            settle();
        } catch (Unfit e) {
            user.unfit(e.status(), e.getMessage(), e.head());
            loop.count(End.NONSENSE);
            close();
        }
    }

    private void proceed() {
        labouring = false;
        if (over.get()) {
            return;
        }
        try {
            veil.proceed(loop.scratch(), this);
            settle();
            loop.listenTo(this, !labouring);
        } catch (IOException e) {
            failed(e);
        }
    }

    private void settle() {
        if (veil.ready()) {
            settled.countDown();
        }
    }

    void writable() throws IOException {
        if (outbox.flush()) {
            return;
        }
        loop.wantsToWrite(this, false);
        if (ending) {
            socket.shutdownOutput();
        }
    }

    /** Reading or writing has failed. */
    void failed(IOException reason) {
        loop.failed(reason);
        if (reason instanceof EOFException) {
            veil.end(this);
            hungUp();
            return;
        }
        end(veil.ready() ? End.NONSENSE : End.HANDSHAKE);
    }

    /** The far end has said all that it will. */
    void hungUp() {
        if (!over.get() && !veil.ready()) {
            loop.count(End.HANDSHAKE);
        }
        gone();
    }

    void examine(long now) {
        if (ending) {
            if (now - endingSince > FAREWELL_NANOS) {
                gone();
            }
        } else {
            Optional<End> reason = vitals.overdue(veil.ready(), outbox.stalledFor(now), now);
            reason.ifPresent(this::end);
        }
    }

    // The veil's products

    @Override
    public void net(ByteBuffer sealed) throws IOException {
        traffic.went(sealed.remaining());
        if (outbox.add(sealed)) {
            loop.wantsToWrite(this, true);
        }
    }

    @Override
    public void plain(ByteBuffer opened) throws IOException {
        completed = false;
        framing.read(opened, this::take);
        vitals.half(framing.half(), completed, System.nanoTime());
    }

    private void take(byte[] found) {
        completed = true;
        if (over.get() || ending) {
            return;
        }
        if (Framing.isPing(found)) {
            try {
                veil.seal(PONG, this);
            } catch (IOException e) {
                end(End.STALLED);
            }
        } else {
            vitals.spoken(System.nanoTime());
            user.message(found);
        }
    }

    @Override
    public void labour(Runnable work) {
        labouring = true;
        loop.listenTo(this, false);
        loop.labour(work, this::proceed);
    }

    // The end

    /** Ends it for a reason that is counted. */
    void end(End reason) {
        if (!over.get()) {
            loop.count(reason);
            veil.end(this);
            gone();
        }
    }

    @Override
    public void close() {
        if (over.get() || ending) {
            return;
        }
        endingSince = System.nanoTime();
        ending = true;
        veil.end(this);
        loop.wantsToWrite(this, true);
        tellEnd();
    }

    /** The socket is closed, whatever waited. */
    void gone() {
        if (over.compareAndSet(false, true)) {
            outbox.clear();
            loop.forget(this);
            settled.countDown();
            tellEnd();
        }
    }

    private void tellEnd() {
        if (told.compareAndSet(false, true)) {
            user.ended();
        }
    }

    @Override
    public String toString() {
        return peer.toString();
    }

    /** Reads nothing: the user of a connection that has none yet. */
    private enum Deaf implements FlowUser {
        EARS;

        @Override
        public void message(byte[] message) {}

        @Override
        public void unfit(int status, String reason, byte[] head) {}

        @Override
        public void ended() {}
    }
}
