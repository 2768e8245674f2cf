package org.carillonpbx.call;

import java.util.Optional;

/** The core's way to sound: who hears whom. Works from memory and returns at once. */
public interface Media {

    /** Takes a port for a leg. {@code facing} is the leg whose codecs come first in an offer. */
    MediaOutcome open(LegId leg, CallId call, String peerAddress, Optional<LegId> facing);

    /** Takes the far side's offer into consideration. */
    MediaOutcome consider(LegId leg, String offer);

    /** The answer to the offer considered last. */
    Optional<String> answer(LegId leg);

    /** An offer of ours. */
    Optional<String> offer(LegId leg);

    /** Takes the far side's answer to our offer. */
    MediaOutcome accept(LegId leg, String answer);

    /** Whether the far side wants to hear nobody at present, as was agreed last. */
    boolean held(LegId leg);

    void connect(LegId one, LegId other);

    void echo(LegId leg);

    void disconnect(LegId leg);

    void close(LegId leg);
}
