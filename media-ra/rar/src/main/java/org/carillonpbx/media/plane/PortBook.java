package org.carillonpbx.media.plane;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.PortSetup;
import org.carillonpbx.media.pool.PortPools;
import org.carillonpbx.media.pool.SocketPair;
import org.carillonpbx.media.sdp.House;
import org.carillonpbx.media.sdp.IpLiteral;
import org.carillonpbx.media.sdp.LocalSide;
import org.carillonpbx.media.sdp.Negotiation;
import org.carillonpbx.media.strand.MediaPort;
import org.carillonpbx.media.strand.PortContext;
import org.carillonpbx.media.strand.Strand;
import org.carillonpbx.media.strand.Strands;

/** The ports that are open, by the keys that call control gave them, and what a new one needs. Guarded by the plane's lock. */
final class PortBook {
    private final MediaSettings settings;
    private final House house;
    private final PortPools pool;
    private final Strands strands;
    private final AnnouncedAddress announced;
    private final Consumer<MediaEvent> tell;
    private final Shortage shortage;
    private final SecureRandom random = new SecureRandom();
    private final Map<PortKey, Port> ports = new HashMap<>();

    PortBook(MediaSettings settings, PortPools pool, Strands strands, Consumer<MediaEvent> tell, Shortage shortage) {
        this.settings = settings;
        this.house = new House(settings.codecs());
        this.pool = pool;
        this.strands = strands;
        this.announced = new AnnouncedAddress(settings);
        this.tell = tell;
        this.shortage = shortage;
    }

    Outcome open(PortKey key, PortSetup setup) {
        if (ports.containsKey(key)) {
            throw new IllegalArgumentException("port " + key + " is open already");
        }
        InetAddress peer = IpLiteral.read(setup.peerAddress()).orElseGet(InetAddress::getLoopbackAddress);
        Optional<SocketPair> sockets = pool.take(settings.bindFor(peer));
        if (sockets.isEmpty()) {
            shortage.refused();
            return Outcome.NO_PORT_LEFT;
        }
        Port port = port(key, setup, peer, sockets.get());
        shortage.granted(pool.available());
        ports.put(key, port);
        port.open();
        return Outcome.DONE;
    }

    private Port port(PortKey key, PortSetup setup, InetAddress peer, SocketPair sockets) {
        Strand strand = strands.of(setup.call());
        PortContext context = new PortContext(peer, settings.silence(), tell, Clock.systemUTC());
        MediaPort media = new MediaPort(key, sockets, context, strand.tally());
        long session = random.nextLong() >>> 2; // RFC 3264 §5: fits a signed 64-bit number
        Negotiation negotiation =
                new Negotiation(new LocalSide(announced.towards(peer), sockets.port(), session), house);
        return new Port(strand, media, negotiation, peer, setup.facing().flatMap(this::find));
    }

    Optional<Port> find(PortKey key) {
        return Optional.ofNullable(ports.get(key));
    }

    Outcome consider(Port port, String remoteOffer) {
        Outcome outcome = port.negotiation().consider(remoteOffer);
        if (outcome == Outcome.DONE && MediaSettings.both(settings.bindFor(port.peer()))) {
            // RFC 6157 §3.2: the answer is of the offer's family, whatever the signalling's
            port.negotiation()
                    .offeredFrom()
                    .ifPresent(host -> port.negotiation().announce(announced.towards(host)));
        }
        return outcome;
    }

    Optional<Port> remove(PortKey key) {
        return Optional.ofNullable(ports.remove(key));
    }

    List<Port> removeAll() {
        List<Port> all = List.copyOf(ports.values());
        ports.clear();
        return all;
    }

    /** How many there are. */
    int open() {
        return ports.size();
    }

    /** Legs that there was no port for. */
    long refused() {
        return shortage.count();
    }
}
