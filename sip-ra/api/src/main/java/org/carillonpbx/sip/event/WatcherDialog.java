package org.carillonpbx.sip.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carillonpbx.sip.Peer;

/**
 * The dialog of a subscription: all that a NOTIFY needs but for its number (RFC 3261 §12.1.1, RFC 6665 §4.4.1).
 *
 * @param localTag ours, empty until the subscription is accepted
 * @param localUri whom the watcher subscribed to, as its To header says
 * @param remoteUri the watcher, as its From header says
 * @param target its Contact
 * @param routes the route set, in order
 * @param flow where its SUBSCRIBE came from, unless somebody stands between
 */
public record WatcherDialog(
        String callId,
        String localTag,
        String remoteTag,
        String localUri,
        String remoteUri,
        String target,
        List<String> routes,
        Optional<Peer> flow) {
    public WatcherDialog {
        Objects.requireNonNull(callId, "callId");
        Objects.requireNonNull(localTag, "localTag");
        Objects.requireNonNull(remoteTag, "remoteTag");
        Objects.requireNonNull(localUri, "localUri");
        Objects.requireNonNull(remoteUri, "remoteUri");
        Objects.requireNonNull(target, "target");
        routes = List.copyOf(routes);
        Objects.requireNonNull(flow, "flow");
    }

    /** The same dialog, accepted under a tag of ours. */
    public WatcherDialog accepted(String tag) {
        return new WatcherDialog(callId, tag, remoteTag, localUri, remoteUri, target, routes, flow);
    }

    /** The same dialog, its watcher reached otherwise since (RFC 3261 §12.2: target refresh). */
    public WatcherDialog reachedAs(WatcherDialog later) {
        return new WatcherDialog(callId, localTag, remoteTag, localUri, remoteUri, later.target, routes, later.flow);
    }
}
