package org.carillonpbx.sip;

import java.time.Instant;
import java.util.Objects;

/** What the adapter saw of the wire, for ladder diagrams: told in batches, secrets masked, in the order it was seen. */
public sealed interface Traced {

    /**
     * A message as it came or went, retransmissions too.
     *
     * @param at when it was read, or was about to be sent
     * @param local our address and port, an IP address in textual form
     * @param remote the far side of the hop
     * @param text the message; every secret in it is overwritten with as many asterisks, so that lengths stay true
     * @param cut the message was longer than what is kept of it
     */
    record Message(Instant at, boolean inbound, Peer local, Peer remote, String sipCallId, String text, boolean cut)
            implements Traced {
        public Message {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(local, "local");
            Objects.requireNonNull(remote, "remote");
            Objects.requireNonNull(sipCallId, "sipCallId");
            Objects.requireNonNull(text, "text");
        }
    }

    /** Under which Call-ID a dialog goes on the wire. */
    record Named(DialogKey dialog, String sipCallId) implements Traced {
        public Named {
            Objects.requireNonNull(dialog, "dialog");
            Objects.requireNonNull(sipCallId, "sipCallId");
        }
    }

    /** So many messages found no room and were dropped. */
    record Lost(long messages) implements Traced {}
}
