package org.carillonpbx.flow.boundary;

/** Where messages for the far end go. Neither method waits for the network. Thread-safe. */
public interface Frames {

    /** Takes a whole message over; false where the far end cannot be reached any more. */
    boolean send(byte[] message);

    /** Ends the connection. */
    void end();
}
