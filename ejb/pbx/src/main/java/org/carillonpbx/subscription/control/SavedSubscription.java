package org.carillonpbx.subscription.control;

import org.carillonpbx.sip.event.EventName;
import org.carillonpbx.sip.event.WatcherDialog;

/**
 * A subscription as a value: what is written down of it. Times are milliseconds of the epoch.
 *
 * @param resource the extension or list that is watched
 * @param sequence the CSeq of the last NOTIFY
 * @param remoteSequence the CSeq of the last SUBSCRIBE
 * @param version how many documents were written
 */
record SavedSubscription(
        String key,
        String watcher,
        EventName event,
        String resource,
        boolean list,
        WatcherDialog dialog,
        long sequence,
        long remoteSequence,
        int version,
        String userAgent,
        long since,
        long expiresAt) {

    /**
     * Counts are written down seldom. After a restart they go on beyond whatever was used since: a watcher minds numbers
     * that come again, gaps it is told to live with (RFC 3261 §12.2.2, RFC 4235 §4.3 with the whole state).
     */
    static final int STRIDE = 1_000;

    SavedSubscription beyond() {
        return new SavedSubscription(
                key,
                watcher,
                event,
                resource,
                list,
                dialog,
                sequence + STRIDE,
                remoteSequence,
                version + STRIDE,
                userAgent,
                since,
                expiresAt);
    }
}
