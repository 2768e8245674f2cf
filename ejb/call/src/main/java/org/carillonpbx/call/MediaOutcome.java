package org.carillonpbx.call;

/** How a media command went. */
public enum MediaOutcome {
    DONE,
    NO_PORT_LEFT,
    NOT_ACCEPTABLE,
    MALFORMED,
    UNKNOWN_PORT
}
