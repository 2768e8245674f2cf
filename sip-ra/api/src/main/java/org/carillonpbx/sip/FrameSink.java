package org.carillonpbx.sip;

/**
 * Where the messages for the far end of a flow go: a WebSocket connection that somebody else terminates. Called on the
 * adapter's sending threads; neither method waits for the network. Thread-safe.
 */
public interface FrameSink {

    /** Takes a whole message over, to be sent as one frame or datagram; false where the far end cannot be reached any more. */
    boolean send(byte[] message);

    /** Ends the connection. */
    void end();
}
