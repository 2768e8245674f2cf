package org.carillonpbx.web.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.carillonpbx.flow.boundary.Frames;

/** What waits to be sent over one connection: bounded, and nobody waits for it. Thread-safe. */
final class Outbox implements Frames {
    private static final int MOST_WAITING = 256;

    private final Session session;
    private final AtomicInteger waiting = new AtomicInteger();

    Outbox(Session session) {
        this.session = session;
    }

    /** Text where the message is UTF-8, which every client reads; else binary (RFC 7118 §5.2). */
    @Override
    public boolean send(byte[] message) {
        if (!session.isOpen() || waiting.incrementAndGet() > MOST_WAITING) {
            return false;
        }
        SendHandler sent = result -> waiting.decrementAndGet();
        RemoteEndpoint.Async remote = session.getAsyncRemote();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message))
                    .toString();
            remote.sendText(text, sent);
        } catch (CharacterCodingException notText) {
            remote.sendBinary(ByteBuffer.wrap(message), sent);
        } catch (IllegalStateException closed) {
            return false;
        }
        return true;
    }

    /** Asks whether the far end is there; its answer bears the stamp. */
    boolean ping(long stamp) {
        try {
            session.getAsyncRemote()
                    .sendPing(ByteBuffer.allocate(Long.BYTES).putLong(stamp).flip());
            return true;
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void end() {
        end(CloseCodes.NORMAL_CLOSURE);
    }

    void end(CloseCodes why) {
        try {
            session.close(new CloseReason(why, ""));
        } catch (IOException | IllegalStateException gone) {
            return; // it is over already
        }
    }
}
