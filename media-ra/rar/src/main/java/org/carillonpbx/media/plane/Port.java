package org.carillonpbx.media.plane;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.rtp.Route;
import org.carillonpbx.media.sdp.Agreement;
import org.carillonpbx.media.sdp.Negotiation;
import org.carillonpbx.media.strand.MediaPort;
import org.carillonpbx.media.strand.Strand;

/** A leg as call control sees it: what was negotiated, and whom it faces and hears. Guarded by the plane's lock. */
final class Port {
    private final Strand strand;
    private final MediaPort media;
    private final Negotiation negotiation;
    private final InetAddress peerAddress;
    private Optional<Port> facing;
    private boolean open = true;
    private Optional<Port> heard = Optional.empty();
    private Optional<Laid> laid = Optional.empty();

    private record Laid(Port to, Agreement spoken, Agreement heard) {}

    /** The signalling peer's address. */
    InetAddress peer() {
        return peerAddress;
    }

    Port(Strand strand, MediaPort media, Negotiation negotiation, InetAddress peerAddress, Optional<Port> facing) {
        this.strand = strand;
        this.media = media;
        this.negotiation = negotiation;
        this.peerAddress = peerAddress;
        this.facing = facing;
    }

    Negotiation negotiation() {
        return negotiation;
    }

    MediaPort media() {
        return media;
    }

    Optional<Port> facing() {
        return facing.filter(other -> other.open);
    }

    void face(Port other) {
        facing = Optional.of(other);
    }

    /** The port whose party this one hears and is heard by; itself for an echo. */
    Optional<Port> heard() {
        return heard;
    }

    void hear(Optional<Port> other) {
        heard = other;
    }

    /** Encodings that spare a conversion: those of the party that is heard, or else faced. */
    List<Codec> preferred() {
        return heard.filter(other -> other != this)
                .or(this::facing)
                .map(Port::speaks)
                .orElse(List.of());
    }

    private List<Codec> speaks() {
        return negotiation.agreement().map(agreed -> List.of(agreed.codec())).orElseGet(negotiation::codecs);
    }

    void open() {
        strand.run(() -> strand.adopt(media));
    }

    void close() {
        open = false;
        strand.run(() -> strand.dismiss(media));
    }

    /** Lays the way to another port, unless it lies so already: sound that is being processed is not broken off for nothing. */
    void route(Port to, Agreement spoken, Agreement heardThere) {
        Optional<Laid> wanted = Optional.of(new Laid(to, spoken, heardThere));
        if (!wanted.equals(laid)) {
            route(RoutePlan.between(spoken, heardThere, to.media.transmission(), strand.tally()));
            laid = wanted;
        }
    }

    void route(Route route) {
        laid = Optional.empty();
        strand.run(() -> strand.route(media, route));
    }

    /** Hands what was agreed to the strand. */
    void apply(Agreement agreed) {
        Agreement safe = agreed.withRemotes(
                agreed.remote().filter(this::isHonest), agreed.remoteRtcp().filter(this::isHonest));
        strand.run(() -> media.agree(safe));
    }

    /** A party elsewhere that announces our own loopback wants us to talk to our own services: not sent to. */
    private boolean isHonest(InetSocketAddress remote) {
        return !remote.getAddress().isLoopbackAddress() || peerAddress.isLoopbackAddress();
    }
}
