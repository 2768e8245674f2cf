package org.carillonpbx.web.socket;

import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.carillonpbx.flow.boundary.Flow;
import org.carillonpbx.flow.boundary.FlowSettings;

/** A connection that was taken in, and when it was last heard of. */
final class SipConnected {
    private final Session session;
    private final Outbox outbox;
    private final Flow flow;
    private volatile long heard = System.nanoTime();
    private volatile long asked = heard;

    SipConnected(Session session, Outbox outbox, Flow flow) {
        this.session = session;
        this.outbox = outbox;
        this.flow = flow;
    }

    void received(byte[] message) {
        heard = System.nanoTime();
        if (message.length > FlowSettings.MOST_BYTES) { // the container counts characters, and not every frame's
            outbox.end(CloseCodes.TOO_BIG);
        } else {
            flow.received(message);
        }
    }

    /** An answer to a ping of ours; anybody may send one unasked, so only one with the last stamp tells a time. */
    void answered(ByteBuffer stamp) {
        long now = System.nanoTime();
        heard = now;
        if (stamp.remaining() == Long.BYTES && stamp.getLong() == asked) {
            flow.answered(Duration.ofNanos(now - asked));
        }
    }

    /** Asks the far end whether it is there, or ends what has been silent for too long: slow senders too. */
    void look(long now, Duration ping, Duration idle) {
        if (now - heard > idle.toNanos()) {
            outbox.end(CloseCodes.GOING_AWAY);
            closed();
        } else if (now - asked >= ping.toNanos()) {
            asked = now;
            if (!outbox.ping(now)) {
                closed();
            }
        }
    }

    boolean open() {
        return session.isOpen();
    }

    void closed() {
        flow.closed();
    }
}
