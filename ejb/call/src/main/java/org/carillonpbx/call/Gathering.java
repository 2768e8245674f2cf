package org.carillonpbx.call;

import java.util.List;

/**
 * A room while somebody is in it.
 *
 * @param locked only moderators come in
 * @param recorded what is said is written down
 * @param present in the order in which they came
 */
public record Gathering(boolean locked, boolean recorded, List<Attendee> present) {
    /** Nobody is there. */
    public static final Gathering NOBODY = new Gathering(false, false, List.of());

    public Gathering {
        present = List.copyOf(present);
    }
}
