package org.carillonpbx.sip.tap;

import java.time.Instant;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Traced;

/** Something seen and not told yet. */
sealed interface Seen {

    /** What it takes of the queue's room. */
    int weight();

    /** A message as bytes, its secrets still in it. {@code localHost} may be the address that stands for all of ours. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Copy(
            Instant at,
            boolean inbound,
            String localHost,
            int localPort,
            Peer remote,
            String sipCallId,
            byte[] bytes,
            boolean cut)
            implements Seen {
        @Override
        public int weight() {
            return bytes.length + 256;
        }
    }

    record Name(Traced.Named named) implements Seen {
        @Override
        public int weight() {
            return 256;
        }
    }
}
