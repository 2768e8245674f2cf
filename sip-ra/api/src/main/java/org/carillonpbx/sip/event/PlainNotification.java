package org.carillonpbx.sip.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carillonpbx.sip.Peer;

/**
 * A NOTIFY that nobody subscribed to: a message lamp, or the order to fetch the configuration anew. Sent once.
 *
 * @param requestUri where to: a contact URI as it was registered
 * @param hop the address to send to where it differs from the URI's
 * @param route the Route set, in order
 * @param user the extension, in From and To
 * @param event the Event header with its parameters
 */
public record PlainNotification(
        SubscriptionKey key,
        String requestUri,
        Optional<Peer> hop,
        List<String> route,
        String user,
        String event,
        SubscriptionState state,
        Optional<Body> body) {
    public PlainNotification {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(requestUri, "requestUri");
        Objects.requireNonNull(hop, "hop");
        route = List.copyOf(route);
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(body, "body");
    }
}
