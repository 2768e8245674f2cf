package org.carillonpbx.media.plane;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.pool.Dscp;

/**
 * How the media plane is set up.
 *
 * @param binds where RTP sockets are bound: a wildcard as a rule, that of IPv6 for both families
 * @param externals what to announce instead of the address that faces the peer, one a family, for a server behind NAT
 * @param inside networks whose hosts reach us directly: they are told the address that faces them
 * @param silence after how long a silent far side is told of, zero for never
 * @param strands threads that carry packets
 * @param codecs the encodings that may be spoken, the preferred one first
 * @param marking what packets are marked with
 */
public record MediaSettings(
        List<InetAddress> binds,
        int portMin,
        int portMax,
        List<InetAddress> externals,
        List<Network> inside,
        Duration silence,
        int strands,
        List<Codec> codecs,
        Dscp marking) {
    public MediaSettings {
        binds = List.copyOf(binds);
        externals = List.copyOf(externals);
        inside = List.copyOf(inside);
        if (binds.isEmpty()) {
            throw new IllegalArgumentException("no address to bind to");
        }
        Objects.requireNonNull(silence, "silence");
        Objects.requireNonNull(marking, "marking");
        codecs = List.copyOf(codecs);
        if (codecs.isEmpty()) {
            throw new IllegalArgumentException("no codec");
        }
        if (strands < 1 || strands > 256) {
            throw new IllegalArgumentException("strands: " + strands);
        }
        if (silence.isNegative()) {
            throw new IllegalArgumentException("silence: " + silence);
        }
    }

    /** With the usual encodings. */
    public MediaSettings(
            List<InetAddress> binds,
            int portMin,
            int portMax,
            List<InetAddress> externals,
            List<Network> inside,
            Duration silence,
            int strands) {
        this(binds, portMin, portMax, externals, inside, silence, strands, Codecs.chosen(Codecs.USUAL), Dscp.VOICE);
    }

    /** Bound to one address, with the usual encodings. */
    public MediaSettings(
            InetAddress bind, int portMin, int portMax, Optional<InetAddress> external, Duration silence, int strands) {
        this(List.of(bind), portMin, portMax, external.stream().toList(), List.of(), silence, strands);
    }

    /** The first address that is bound to. */
    public InetAddress bind() {
        return binds.get(0);
    }

    /** The address that packets to this peer leave from: one of its family, the loopback to the loopback. */
    public InetAddress bindFor(InetAddress peer) {
        return binds.stream()
                .filter(bind -> family(bind) == family(peer))
                .filter(bind -> bind.isAnyLocalAddress() || bind.isLoopbackAddress() == peer.isLoopbackAddress())
                .findFirst()
                .or(() -> binds.stream().filter(MediaSettings::both).findFirst())
                .or(() -> binds.stream()
                        .filter(bind -> family(bind) == family(peer))
                        .findFirst())
                .orElse(bind());
    }

    /** Whether sockets bound to it speak both families. */
    static boolean both(InetAddress bind) {
        return bind instanceof Inet6Address && bind.isAnyLocalAddress();
    }

    private static int family(InetAddress address) {
        return address.getAddress().length;
    }

    /** The external address to tell this peer; empty where it is inside, or none of its family is set. */
    Optional<InetAddress> externalFor(InetAddress peer) {
        boolean direct = inside.stream().anyMatch(network -> network.contains(peer));
        return direct
                ? Optional.empty()
                : externals.stream()
                        .filter(external -> family(external) == family(peer))
                        .findFirst();
    }
}
