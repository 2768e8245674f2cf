package org.carillonpbx.media.sdp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/** The far side's audio section, chosen and understood. */
record RemoteSide(int index, MediaSection section, List<Format> common) {
    static final int USUAL_PTIME = 20;

    RemoteSide {
        common = List.copyOf(common);
    }

    /** The first audio section that we can take: RTP/AVP, an address of a single host, and an encoding we speak. */
    static Optional<RemoteSide> choose(SessionDescription session, List<Format> ours) {
        for (int index = 0; index < session.sections().size(); index++) {
            MediaSection section = session.sections().get(index);
            List<Format> common = common(section, ours);
            if (section.isAudio()
                    && section.isSpoken()
                    && section.port() > 0
                    && isReachable(section)
                    && common.stream().anyMatch(Format::isSound)) {
                return Optional.of(new RemoteSide(index, section, common));
            }
        }
        return Optional.empty();
    }

    private static List<Format> common(MediaSection section, List<Format> ours) {
        return section.known().stream()
                .filter(format -> ours.stream().anyMatch(format::means))
                .toList();
    }

    private static boolean isReachable(MediaSection section) {
        return section.address()
                .flatMap(IpLiteral::read)
                .filter(address -> !address.isMulticastAddress())
                .isPresent();
    }

    List<Format> audio() {
        return common.stream().filter(Format::isSound).toList();
    }

    /** Its comfort noise. */
    Optional<Format> noise() {
        return common.stream().filter(Format::isNoise).findFirst();
    }

    /** Its telephone-events, those on this clock first (RFC 4733 §2.1). */
    Optional<Format> events(int clockRate) {
        List<Format> all = common.stream().filter(Format::isEvent).toList();
        return all.stream()
                .filter(format -> format.clockRate() == clockRate)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    int ptime() {
        return Math.min(section.ptime().orElse(USUAL_PTIME), maxPtime());
    }

    int maxPtime() {
        return section.maxPtime().orElse(Agreement.ANY_PTIME);
    }

    /** RFC 2543's way to hold a call, still in use: "send to nowhere". */
    boolean wantsNothing() {
        return host().isEmpty();
    }

    private Optional<InetAddress> host() {
        return section.address().flatMap(IpLiteral::read).filter(address -> !address.isAnyLocalAddress());
    }

    Optional<InetSocketAddress> rtp() {
        return host().map(address -> new InetSocketAddress(address, section.port()));
    }

    /** RFC 3605, else one above RTP's. */
    Optional<InetSocketAddress> rtcp(boolean mux) {
        if (mux) {
            return rtp();
        }
        Optional<InetAddress> own = section.rtcpAddress()
                .flatMap(IpLiteral::read)
                .filter(address -> !address.isMulticastAddress() && !address.isAnyLocalAddress());
        int port = section.rtcpPort().orElse(Math.min(section.port() + 1, 65_535));
        return host().map(address -> new InetSocketAddress(own.orElse(address), port));
    }

    /** What we may do: the reverse of what the far side does, and no sending to nowhere. */
    Direction ourDirection() {
        Direction ours = section.direction().reversed();
        return wantsNothing() ? Direction.of(false, ours.receives()) : ours;
    }
}
