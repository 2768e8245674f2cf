package org.carillonpbx.sip.stack;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sip.SipException;
import org.carillonpbx.sip.StreamFigures;
import org.carillonpbx.sip.perimeter.Perimeter;
import org.carillonpbx.sip.tap.MessageTap;
import org.carillonpbx.sip.tls.LiveTls;

/** What every part of the adapter shares: settings, addresses, counters, the listener, and the stack of the moment. */
public final class SipNode {

    private final SipSettings settings;
    private final LocalAddresses local;
    private final Counters counters = new Counters();
    private final StreamGround ground;
    private final Audience audience = new Audience();
    private final Domains domains;
    private final Perimeter perimeter = new Perimeter();
    private final MessageTap tap;
    private volatile Optional<SipStation> station = Optional.empty();

    public SipNode(SipSettings settings) {
        this.settings = settings;
        this.local = new LocalAddresses(settings.advertised());
        this.ground = StreamGround.of(settings, counters, perimeter);
        this.domains = new Domains(settings);
        this.tap = new MessageTap(settings.trace());
    }

    public SipSettings settings() {
        return settings;
    }

    public Domains domains() {
        return domains;
    }

    public Counters counters() {
        return counters;
    }

    StreamGround ground() {
        return ground;
    }

    /** Connections, alive and ended. */
    public StreamFigures streams() {
        Map<String, Long> ended = new HashMap<>();
        ground.tally().ends().forEach((end, count) -> ended.put(end.name().toLowerCase(Locale.ROOT), count));
        return new StreamFigures(
                station.map(SipStation::flows).orElse(Map.of()),
                ended,
                ground.tls().map(LiveTls::expires));
    }

    /** Sees to it that a new certificate is taken up; empty without TLS. */
    public Optional<Renewal> renewal() {
        return ground.tls().map(Renewal::new);
    }

    public Audience audience() {
        return audience;
    }

    public Perimeter perimeter() {
        return perimeter;
    }

    public MessageTap tap() {
        return tap;
    }

    public Optional<SipStation> station() {
        return station;
    }

    public void run(SipStation opened) {
        station = Optional.of(opened);
    }

    public void halt() {
        station = Optional.empty();
    }

    /** The stack of now. */
    public SipStation open() throws SipException {
        return station.orElseThrow(() -> new SipException("the stack is not running"));
    }

    /** Our host and port as this peer has to write them. */
    public String hostTowards(String peer, ListenAddress bound) {
        try {
            return local.towards(InetAddress.getByName(peer), bound);
        } catch (UnknownHostException e) {
            return bound.host();
        }
    }
}
