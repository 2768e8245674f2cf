package org.carillonpbx.sip.event;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.carillonpbx.sip.DigestAnswer;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.Peer;

/**
 * A SUBSCRIBE, the first or a later one: {@code dialog.localTag()} is empty in the first.
 *
 * @param resource the user part of the request URI, unescaped
 * @param event what is asked for; its name is empty where the header is missing
 * @param expiresSeconds the Expires header; 0 ends a subscription, or fetches the state once
 * @param accepted the media types of the Accept headers in small letters, empty where there are none
 * @param lists whether the watcher understands resource lists (RFC 4662)
 * @param from who the From header claims to be: no proof of anything
 * @param sequence the request's CSeq number
 * @param credentials every Authorization header of the Digest scheme, in order
 */
public record SubscribeRequest(
        String resource,
        EventName event,
        OptionalInt expiresSeconds,
        Set<String> accepted,
        boolean lists,
        Identity from,
        WatcherDialog dialog,
        long sequence,
        List<DigestAnswer> credentials,
        Peer source,
        String userAgent) {
    public SubscribeRequest {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(expiresSeconds, "expiresSeconds");
        accepted = Set.copyOf(accepted);
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(dialog, "dialog");
        credentials = List.copyOf(credentials);
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(userAgent, "userAgent");
    }
}
