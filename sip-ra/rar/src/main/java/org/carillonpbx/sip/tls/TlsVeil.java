package org.carillonpbx.sip.tls;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.carillonpbx.sip.stream.Veil;

/**
 * TLS round one connection. Signatures and checks of certificates are done by other threads than the reader's; whatever is
 * sealed goes out in the order in which it was sealed.
 */
public final class TlsVeil implements Veil {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SSLEngine engine;
    private ByteBuffer waiting = NOTHING;
    private volatile boolean ready;
    private boolean labouring;

    TlsVeil(SSLEngine engine) {
        this.engine = engine;
    }

    @Override
    public void begin(Outlet out) throws IOException {
        engine.beginHandshake();
        proceedWith(NOTHING, NOTHING, out);
    }

    @Override
    public void arrived(ByteBuffer net, ByteBuffer scratch, Outlet out) throws IOException {
        ByteBuffer all = net;
        if (waiting.hasRemaining()) {
            all = ByteBuffer.allocate(waiting.remaining() + net.remaining())
                    .put(waiting)
                    .put(net)
                    .flip();
        }
        proceedWith(all, scratch, out);
    }

    @Override
    public void proceed(ByteBuffer scratch, Outlet out) throws IOException {
        labouring = false;
        proceedWith(waiting, scratch, out);
    }

    private void proceedWith(ByteBuffer net, ByteBuffer scratch, Outlet out) throws IOException {
        boolean more = !labouring;
        while (more) {
            more = switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> labour(out);
                case NEED_WRAP -> wrap(NOTHING, out);
                default -> unwrap(net, scratch, out);
            };
        }
        if (!labouring && engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING) {
            ready = true; // its last step was a piece of labour
        }
        keep(net);
    }

    private void keep(ByteBuffer net) {
        waiting = net.hasRemaining()
                ? ByteBuffer.allocate(net.remaining()).put(net).flip()
                : NOTHING;
    }

    private boolean labour(Outlet out) {
        labouring = true;
        out.labour(() -> {
            for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
                task.run();
            }
        });
        return false;
    }

    private boolean unwrap(ByteBuffer net, ByteBuffer scratch, Outlet out) throws IOException {
        if (!net.hasRemaining()) {
            return false;
        }
        scratch.clear();
        SSLEngineResult result = engine.unwrap(net, scratch);
        note(result);
        if (scratch.position() > 0) {
            out.plain(scratch.flip());
        }
        return switch (result.getStatus()) {
            case OK -> true;
            case BUFFER_UNDERFLOW -> false;
            case CLOSED -> throw new EOFException("closed by the far end");
            case BUFFER_OVERFLOW -> throw new IOException("a record of more than " + scratch.capacity() + " bytes");
        };
    }

    /** A second handshake, which only TLS 1.2 knows, is refused: it has been a way in, and a way to keep us busy. */
    private void note(SSLEngineResult result) throws IOException {
        HandshakeStatus status = result.getHandshakeStatus();
        boolean done = status == HandshakeStatus.FINISHED || status == HandshakeStatus.NOT_HANDSHAKING;
        if (!ready) {
            ready = done && result.getStatus() == SSLEngineResult.Status.OK;
        } else if (!done && "TLSv1.2".equals(engine.getSession().getProtocol()) && !engine.isInboundDone()) {
            throw new IOException("renegotiation");
        }
    }

    private synchronized boolean wrap(ByteBuffer plain, Outlet out) throws IOException {
        ByteBuffer sealed = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        SSLEngineResult result = engine.wrap(plain, sealed);
        note(result);
        if (sealed.position() > 0) {
            sealed.flip();
            out.net(ByteBuffer.allocate(sealed.remaining()).put(sealed).flip());
        }
        return result.getStatus() == SSLEngineResult.Status.OK;
    }

    @Override
    public synchronized void seal(byte[] message, Outlet out) throws IOException {
        ByteBuffer plain = ByteBuffer.wrap(message);
        while (plain.hasRemaining()) {
            if (!wrap(plain, out)) {
                throw new EOFException("TLS has ended");
            }
        }
    }

    @Override
    public synchronized void end(Outlet out) {
        try {
            engine.closeOutbound();
            boolean more = true;
            while (more) {
                more = engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && wrap(NOTHING, out);
            }
        } catch (IOException e) {
            waiting = NOTHING; // it could not even be said
        }
    }

    @Override
    public boolean ready() {
        return ready;
    }

    /** What the far end has proven itself with; empty where it was not asked, or had nothing. */
    public Optional<X509Certificate> certificate() {
        try {
            return engine.getSession().getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }
}
