package org.carillonpbx.media;

/** How a media command went. */
public enum Outcome {
    DONE,
    /** The port range is used up: 503 to a caller. */
    NO_PORT_LEFT,
    /** No common codec, or a transport that is not spoken: 488 to a caller. */
    NOT_ACCEPTABLE,
    /** Not SDP: 400 to a caller. */
    MALFORMED,
    /** There is no such port (any more). */
    UNKNOWN_PORT
}
