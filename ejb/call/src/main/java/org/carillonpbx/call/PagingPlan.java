package org.carillonpbx.call;

import java.util.Optional;

/** The paging zones that there are, by the numbers that are dialled for them. Answered from memory, on any thread. */
public interface PagingPlan {

    Optional<PagingZone> zone(String number);
}
