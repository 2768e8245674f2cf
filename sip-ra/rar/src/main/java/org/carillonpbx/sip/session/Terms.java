package org.carillonpbx.sip.session;

import java.util.Objects;

/**
 * What a Session-Expires header says.
 *
 * @param seconds how long the session lasts without a refresh
 */
public record Terms(int seconds, Refresher refresher) {

    /** Who refreshes, seen from the request that the header belongs to (RFC 4028 §4). */
    public enum Refresher {
        /** Not settled yet: whoever answers chooses. */
        OPEN,
        /** Whoever sent the request. */
        UAC,
        /** Whoever answers it. */
        UAS
    }

    public Terms {
        Objects.requireNonNull(refresher, "refresher");
    }
}
