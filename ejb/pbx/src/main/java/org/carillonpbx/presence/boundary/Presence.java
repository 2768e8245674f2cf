package org.carillonpbx.presence.boundary;

import java.util.List;

/**
 * How somebody can be reached, all sources taken together.
 *
 * @param open whether a phone of his is there
 * @param activities in the order of their weight
 * @param note what he says of himself: text from the network
 */
public record Presence(boolean open, List<Activity> activities, String note) {
    public Presence {
        activities = List.copyOf(activities);
    }

    /** One word for a dot: {@code offline}, {@code available}, or the weightiest activity. */
    public String word() {
        if (!activities.isEmpty()) {
            return activities.get(0).word();
        }
        return open ? "available" : "offline";
    }
}
