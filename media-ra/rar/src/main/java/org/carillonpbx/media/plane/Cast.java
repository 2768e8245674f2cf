package org.carillonpbx.media.plane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.util.Optional;
import org.carillonpbx.media.Multicast;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.codec.g711.G711;
import org.carillonpbx.media.graph.Outgoing;
import org.carillonpbx.media.mix.Seat;
import org.carillonpbx.media.pool.Dscp;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.rtp.Transmission;
import org.carillonpbx.media.sdp.IpLiteral;

/** A room's sound on its way to a multicast group: a listener with a socket of its own and nobody behind it. */
final class Cast {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TYPES = 128;
    private static final int MILLIS = 20;
    private static final int NO_EVENTS = -1;
    private static final int RATE = 8000;

    private final DatagramChannel channel;
    private final Seat seat;

    private Cast(DatagramChannel channel, Seat seat) {
        this.channel = channel;
        this.seat = seat;
    }

    /** Empty where there is no such group or no such interface. */
    static Optional<Cast> open(Multicast to, Dscp marking, Tally tally) {
        Optional<InetAddress> group = IpLiteral.read(to.group()).filter(InetAddress::isMulticastAddress);
        if (group.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<DatagramChannel> channel = channel(group.get(), to, marking);
            return channel.map(open -> new Cast(open, seat(open, group.get(), to, tally)));
        } catch (IOException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    private static Optional<DatagramChannel> channel(InetAddress group, Multicast to, Dscp marking) throws IOException {
        Optional<NetworkInterface> leaving = Optional.empty();
        if (!to.networkInterface().isEmpty()) {
            leaving = Optional.ofNullable(NetworkInterface.getByName(to.networkInterface()));
            if (leaving.isEmpty()) {
                return Optional.empty();
            }
        }
        DatagramChannel channel = DatagramChannel.open(
                group instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
        boolean usable = false;
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.IP_TOS, marking.octet());
            channel.bind(null);
            channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, to.ttl());
            if (leaving.isPresent()) {
                channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, leaving.get());
            }
            usable = true;
            return Optional.of(channel);
        } finally {
            if (!usable) {
                channel.close();
            }
        }
    }

    private static Seat seat(DatagramChannel channel, InetAddress group, Multicast to, Tally tally) {
        Codec codec = to.aLaw() ? G711.PCMA : G711.PCMU;
        Transmission target = new Transmission(channel, RANDOM.nextInt(), RANDOM.nextInt(1 << 16), RANDOM.nextInt());
        target.direct(new InetSocketAddress(group, to.port()));
        Outgoing outgoing = new Outgoing(codec, codec.payloadType(), Parameters.NONE, MILLIS, NO_EVENTS, RATE);
        return new Seat(new Codec[TYPES], outgoing, target, tally, talking -> {});
    }

    Seat seat() {
        return seat;
    }

    /** On the strand, when the seat has been left. */
    void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
