package org.carillonpbx.sip;

import java.util.List;
import java.util.Objects;

/**
 * An INVITE that begins a dialog, or a MESSAGE outside any, before it is let in.
 *
 * @param called the user part of the request URI, unescaped
 * @param from who the From header claims to be: no proof of anything
 * @param credentials every Authorization header of the Digest scheme, in order
 * @param abroad the From header names a host that is certainly none of ours
 */
public record InviteRequest(
        String called,
        Identity from,
        List<DigestAnswer> credentials,
        Peer source,
        String sipCallId,
        String userAgent,
        boolean abroad) {
    public InviteRequest {
        Objects.requireNonNull(called, "called");
        Objects.requireNonNull(from, "from");
        credentials = List.copyOf(credentials);
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sipCallId, "sipCallId");
        Objects.requireNonNull(userAgent, "userAgent");
    }

    /** Of somebody who says to be one of us. */
    public InviteRequest(
            String called,
            Identity from,
            List<DigestAnswer> credentials,
            Peer source,
            String sipCallId,
            String userAgent) {
        this(called, from, credentials, source, sipCallId, userAgent, false);
    }
}
