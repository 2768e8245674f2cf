package org.carillonpbx.sip.stream;

import java.io.IOException;
import org.carillonpbx.sip.Peer;

/**
 * One connection that messages come and go over, as RFC 5626 uses the word: TCP, TLS or WebSocket. Whoever carries the bytes
 * implements it. Thread-safe; no method waits for the network.
 */
public interface Flow {

    /** The far end as its packets show it. */
    Peer peer();

    /** Whether anything can still be sent. */
    boolean open();

    /** Queues one whole message; fails where the flow has ended, or its far end has not read for too long. */
    void send(byte[] message) throws IOException;

    /** Notes that a request was sent which obliges the far end to say something: a flow that stays silent is dead. */
    default void expectLife() {}

    /** Notes that the far end has proven who it is: it may be idle for long. */
    default void vouch() {}

    /** What has gone over it so far. */
    Traffic traffic();

    /** Whether its far end made it. */
    boolean cameIn();

    /** Takes nothing more in, sends what is queued, and ends. */
    void close();
}
