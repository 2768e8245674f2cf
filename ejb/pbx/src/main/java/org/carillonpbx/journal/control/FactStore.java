package org.carillonpbx.journal.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carillonpbx.call.CallFact;

/** Where facts end up. */
interface FactStore {

    /** What stands already of a spool. */
    Standing standing(UUID spool);

    /** Writes all of a batch and the spool's new position, or nothing. */
    void write(UUID spool, Batch batch);

    /**
     * What the store remembers of a spool.
     *
     * @param position the last sequence number that stands
     * @param lastFactAt when the last of those facts was
     * @param openCalls the facts so far of each call that is not over, in order
     */
    record Standing(long position, Optional<Instant> lastFactAt, List<List<Told>> openCalls) {}

    /** A fact with its sequence number. */
    record Told(long sequence, CallFact fact) {}

    /** The store cannot be reached, or said so; the same batch may succeed later. */
    final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Away(String reason, Throwable cause) {
            super(reason, cause);
        }
    }

    /** The store is there and does not take these values, now or ever. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
