package org.carillonpbx.sip;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An INVITE to send.
 *
 * @param requestUri where to: a contact URI as it was registered
 * @param hop the address to send to where it differs from the URI's (a phone behind NAT, RFC 3581 and 5626)
 * @param route the Route set, in order (RFC 3327 Path)
 * @param from the caller as the callee shall see it; an empty host means our own address
 * @param to the number that was called
 * @param offer the SDP offer; empty for a late offer
 * @param headers further headers, by name
 * @param provenance what the callee's side is told of the caller and of the call's way here
 * @param attachment what goes along with the offer
 * @param feature a media feature tag of ours (RFC 3840), {@code +sip.src}, that stands at our Contact; empty for none
 * @param account what we prove who we are with, where the callee's side asks; empty where we would not
 */
public record OutgoingCall(
        DialogKey dialog,
        String requestUri,
        Optional<Peer> hop,
        List<String> route,
        Identity from,
        String to,
        Optional<String> offer,
        Map<String, String> headers,
        Provenance provenance,
        Optional<Attachment> attachment,
        String feature,
        Optional<Account> account) {
    public OutgoingCall {
        Objects.requireNonNull(dialog, "dialog");
        Objects.requireNonNull(requestUri, "requestUri");
        Objects.requireNonNull(hop, "hop");
        route = List.copyOf(route);
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(offer, "offer");
        headers = Map.copyOf(headers);
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(attachment, "attachment");
        Objects.requireNonNull(feature, "feature");
        Objects.requireNonNull(account, "account");
    }

    /** A call for which we prove nothing. */
    public OutgoingCall(
            DialogKey dialog,
            String requestUri,
            Optional<Peer> hop,
            List<String> route,
            Identity from,
            String to,
            Optional<String> offer,
            Map<String, String> headers,
            Provenance provenance,
            Optional<Attachment> attachment,
            String feature) {
        this(
                dialog,
                requestUri,
                hop,
                route,
                from,
                to,
                offer,
                headers,
                provenance,
                attachment,
                feature,
                Optional.empty());
    }

    /** A call of somebody to somebody. */
    public OutgoingCall(
            DialogKey dialog,
            String requestUri,
            Optional<Peer> hop,
            List<String> route,
            Identity from,
            String to,
            Optional<String> offer,
            Map<String, String> headers,
            Provenance provenance) {
        this(dialog, requestUri, hop, route, from, to, offer, headers, provenance, Optional.empty(), "");
    }

    /** A call of which nothing is told but who makes it. */
    public OutgoingCall(
            DialogKey dialog,
            String requestUri,
            Optional<Peer> hop,
            List<String> route,
            Identity from,
            String to,
            Optional<String> offer,
            Map<String, String> headers) {
        this(dialog, requestUri, hop, route, from, to, offer, headers, Provenance.none());
    }
}
