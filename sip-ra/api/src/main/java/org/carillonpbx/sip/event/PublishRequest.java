package org.carillonpbx.sip.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.sip.DigestAnswer;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.Peer;

/**
 * A PUBLISH (RFC 3903).
 *
 * @param resource the user part of the request URI, unescaped
 * @param ifMatch the SIP-If-Match header: which publication it refreshes, changes or removes; empty where it makes one
 * @param expiresSeconds the Expires header; 0 removes
 * @param body the new state; empty where only its time is extended
 * @param credentials every Authorization header of the Digest scheme, in order
 */
public record PublishRequest(
        String resource,
        EventName event,
        String ifMatch,
        OptionalInt expiresSeconds,
        Optional<Body> body,
        Identity from,
        List<DigestAnswer> credentials,
        Peer source,
        String sipCallId,
        String userAgent) {
    public PublishRequest {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(ifMatch, "ifMatch");
        Objects.requireNonNull(expiresSeconds, "expiresSeconds");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(from, "from");
        credentials = List.copyOf(credentials);
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sipCallId, "sipCallId");
        Objects.requireNonNull(userAgent, "userAgent");
    }
}
