package org.carillonpbx.messaging.boundary;

import org.carillonpbx.call.Target;

/** The way to phones. Both methods return at once. */
public interface Courier {

    /**
     * Sends a message to one phone; what becomes of it is told to {@link Messaging#settled} by the parcel's name.
     *
     * @param late it was kept for a while: the phone is told when it was sent
     */
    void deliver(String parcel, Target phone, TextMessage message, boolean late);

    /** Answers the sender of a message with a SIP status. */
    void answer(String key, int status);
}
