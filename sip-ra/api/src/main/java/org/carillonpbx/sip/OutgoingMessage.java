package org.carillonpbx.sip;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A MESSAGE to send outside any dialog (RFC 3428).
 *
 * @param requestUri where to: a contact URI as it was registered
 * @param hop the address to send to where it differs from the URI's
 * @param route the Route set, in order
 * @param from the sender as the recipient shall see it; an empty host means our own address
 * @param to the recipient's number
 * @param headers further headers, by name
 */
public record OutgoingMessage(
        MessageKey key,
        String requestUri,
        Optional<Peer> hop,
        List<String> route,
        Identity from,
        String to,
        String contentType,
        String body,
        Map<String, String> headers) {
    public OutgoingMessage {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(requestUri, "requestUri");
        Objects.requireNonNull(hop, "hop");
        route = List.copyOf(route);
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(body, "body");
        headers = Map.copyOf(headers);
    }
}
