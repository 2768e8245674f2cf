package org.carillonpbx.call;

import java.time.Instant;

/**
 * Something that happened to a call, told once, one way, off the lane: what call records, screens and webhooks are made
 * of. Facts of one call come in order; {@link Began} is the first, {@link Over} the last but for {@link Measured}.
 */
public sealed interface CallFact {

    CallId call();

    Instant at();

    /** A caller came in. {@code configuration} is the version of the picture that routes this call. */
    record Began(
            CallId call,
            Instant at,
            LegId caller,
            Party from,
            String called,
            String sipCallId,
            String source,
            long configuration)
            implements CallFact {}

    /** A feature took the call, with its argument: {@code dial 1002}, {@code echo}. */
    record Routed(CallId call, Instant at, String feature, String argument) implements CallFact {}

    /**
     * A phone sent the call on. {@code refusal} tells why it did not go there, empty where it did; {@code to} is what the
     * phone named.
     */
    record Diverted(CallId call, Instant at, LegId leg, Party by, String to, String refusal) implements CallFact {}

    /** We call someone. */
    record LegAdded(CallId call, Instant at, LegId leg, Party to, String target) implements CallFact {}

    record LegRang(CallId call, Instant at, LegId leg) implements CallFact {}

    record LegAnswered(CallId call, Instant at, LegId leg) implements CallFact {}

    /** Two legs hear each other. */
    record Connected(CallId call, Instant at, LegId one, LegId other) implements CallFact {}

    /** The leg's far side holds or resumes. */
    record Held(CallId call, Instant at, LegId leg, boolean held) implements CallFact {}

    /** A leg is gone; {@code byPeer} tells whether its far side ended it. */
    record LegEnded(CallId call, Instant at, LegId leg, Cause cause, boolean byPeer) implements CallFact {}

    /** How a leg's media did; may follow {@link Over}. */
    record Measured(CallId call, Instant at, LegId leg, Quality quality) implements CallFact {}

    /** The last leg is gone. */
    record Over(CallId call, Instant at, Cause cause) implements CallFact {}
}
