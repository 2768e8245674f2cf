package org.carillonpbx.presence.control;

import java.util.Set;
import org.carillonpbx.presence.boundary.Activity;

/** What one publisher says. */
record PublishedState(boolean open, Set<Activity> activities, String note) {
    PublishedState {
        activities = Set.copyOf(activities);
    }
}
