package org.carillonpbx.presence.boundary;

import java.util.Locale;
import java.util.Optional;

/** What somebody is at (RFC 4480 §3.2), as far as it says how reachable he is. The first of several is the one shown. */
public enum Activity {
    DND("dnd"),
    ON_THE_PHONE("on-the-phone"),
    MEETING("meeting"),
    BUSY("busy"),
    AWAY("away"),
    MEAL("meal"),
    VACATION("vacation"),
    PERMANENT_ABSENCE("permanent-absence");

    private final String word;

    Activity(String word) {
        this.word = word;
    }

    /** The element's name. */
    public String word() {
        return word;
    }

    public static Optional<Activity> of(String word) {
        for (Activity activity : values()) {
            if (activity.word.equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(activity);
            }
        }
        return Optional.empty();
    }
}
