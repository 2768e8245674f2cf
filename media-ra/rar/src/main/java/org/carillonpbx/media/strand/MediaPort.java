package org.carillonpbx.media.strand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.PortReport;
import org.carillonpbx.media.dtmf.DigitListener;
import org.carillonpbx.media.dtmf.DigitSender;
import org.carillonpbx.media.dtmf.DigitWatch;
import org.carillonpbx.media.dtmf.Press;
import org.carillonpbx.media.dtmf.Terms;
import org.carillonpbx.media.pool.SocketPair;
import org.carillonpbx.media.rtcp.Reporting;
import org.carillonpbx.media.rtcp.RtcpChannels;
import org.carillonpbx.media.rtp.Aside;
import org.carillonpbx.media.rtp.Clocked;
import org.carillonpbx.media.rtp.Forwarding;
import org.carillonpbx.media.rtp.HeaderCheck;
import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.PayloadCheck;
import org.carillonpbx.media.rtp.PayloadTypes;
import org.carillonpbx.media.rtp.Processing;
import org.carillonpbx.media.rtp.Reception;
import org.carillonpbx.media.rtp.Route;
import org.carillonpbx.media.rtp.SourceLatch;
import org.carillonpbx.media.rtp.Step;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.rtp.Transmission;
import org.carillonpbx.media.sdp.Agreement;

/**
 * One leg's sockets with everything that happens at them. The path of an incoming packet is the list of steps in the
 * constructor; SRTP goes before them, the last one leads to the other party or into the processing graph. Confined to a strand, but for
 * {@link #transmission}.
 */
public final class MediaPort {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long SAMPLE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final PortKey key;
    private final SocketPair sockets;
    private final PortContext context;
    private final PayloadCheck payloads = new PayloadCheck();
    private final SourceLatch latch;
    private final Reception reception;
    private final DigitWatch digits;
    private final Aside aside = new Aside();
    private final DigitSender sender;
    private final Forwarding forwarding;
    private final Transmission transmission;
    private final Reporting reporting;
    private final SilenceWatch silence;
    private final Pace pace = new Pace();
    private final Step[] incoming;
    private Optional<Agreement> agreement = Optional.empty();
    private Optional<Processing> processing = Optional.empty();
    private Optional<? extends Processing> overhearing = Optional.empty();
    private Optional<? extends Clocked> speaking = Optional.empty();
    private Optional<DigitSender> pressing = Optional.empty();
    private Optional<DigitListener> passDigitOn = Optional.empty();
    private boolean mayKeepSilent;
    private boolean connecting;
    private long sampledAt = System.nanoTime();
    private long sampledPackets;

    public MediaPort(PortKey key, SocketPair sockets, PortContext context, Tally tally) {
        this.key = key;
        this.sockets = sockets;
        this.context = context;
        transmission = new Transmission(sockets.rtp(), RANDOM.nextInt(), RANDOM.nextInt(1 << 16), RANDOM.nextInt());
        latch = new SourceLatch(context.signallingPeer(), this::latched, tally);
        reception = new Reception(tally);
        sender = new DigitSender(transmission, tally);
        digits = new DigitWatch(this::pressed);
        forwarding = new Forwarding(reception, tally);
        silence = new SilenceWatch(context.silence().toNanos(), this::silent);
        reporting = new Reporting(
                new RtcpChannels(sockets.rtp(), sockets.rtcp()),
                reception,
                transmission,
                latch,
                tally,
                Long.toHexString(RANDOM.nextLong()) + "@carillon", // RFC 7022 §4.2: says nothing of host or user
                context.clock());
        incoming = new Step[] {new HeaderCheck(tally), payloads, latch, reception, digits, aside, forwarding};
    }

    void listen(Selector selector) {
        try {
            sockets.rtp().register(selector, SelectionKey.OP_READ, (PacketSource) this::rtpReadable);
            sockets.rtcp().register(selector, SelectionKey.OP_READ, (PacketSource) this::rtcpReadable);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    void ignore(Selector selector) {
        sockets.rtp().keyFor(selector).cancel();
        sockets.rtcp().keyFor(selector).cancel();
    }

    private void rtpReadable(Packet packet) {
        if (!(transmission.isConnected() ? read(packet) : receive(sockets.rtp(), packet))) {
            return;
        }
        if (connecting && packet.source().equals(latch.source()) && pace.isSteadyAt(packet.arrivedNanos())) {
            transmission.connect();
            connecting = false;
        }
        if (packet.looksLikeRtcp()) {
            reporting.arrived(packet.buffer(), packet.source());
            return;
        }
        for (Step step : incoming) {
            if (!step.passes(packet)) {
                return;
            }
        }
    }

    private void rtcpReadable(Packet packet) {
        if (receive(sockets.rtcp(), packet)) {
            reporting.arrived(packet.buffer(), packet.source());
        }
    }

    /** Takes a packet of the peer that the socket is connected to. */
    private boolean read(Packet packet) {
        try {
            if (sockets.rtp().read(packet.emptied()) <= 0) {
                return false;
            }
        } catch (IOException unheard) { // RFC 792: what we sent does not arrive, which is no fault of the strand's
            return false;
        }
        packet.arrived(latch.source(), System.nanoTime());
        return true;
    }

    private static boolean receive(DatagramChannel channel, Packet packet) {
        try {
            InetSocketAddress from = (InetSocketAddress) channel.receive(packet.emptied());
            if (from == null) {
                return false;
            }
            packet.arrived(from, System.nanoTime());
            return true;
        } catch (IOException reset) {
            throw new UncheckedIOException(reset);
        }
    }

    /** On the strand: takes what offer and answer settled. */
    public void agree(Agreement agreed) {
        long now = System.nanoTime();
        agreement = Optional.of(agreed);
        PayloadTypes events = PayloadTypes.of(agreed::isEvent);
        payloads.agree(PayloadTypes.of(agreed::accepts));
        reception.agree(events, agreed.codec().clockRate());
        digits.agree(events);
        sender.agree(Terms.of(agreed));
        transmission.pace(agreed.codec().clockRate());
        reporting.pace(agreed.codec().clockRate());
        latch.expect(agreed.remote());
        latch.peer().ifPresent(this::direct);
        reporting.agree(agreed.rtcpMux(), agreed.remoteRtcp(), now);
        silence.expect(agreed.expectsSound(), now);
        mayKeepSilent = agreed.mayBringNoise();
    }

    private void pressed(char digit) {
        context.tell().accept(new MediaEvent.DigitPressed(key, digit));
        passDigitOn.ifPresent(way -> way.onDigit(digit));
    }

    /** On the strand: a digit was heard in the party's sound. */
    public void heard(char digit) {
        pressed(digit);
    }

    /** On the strand: presses a digit at the far side. */
    void press(Press press, long now) {
        pressing = Optional.of(sender);
        sender.press(press, now);
    }

    /** On the strand: who hears this port. */
    void route(Route route) {
        passDigitOn = route.digits();
        forwarding.route(route);
        processing = route.processing();
    }

    /** On the strand: who listens to this port's party beside that. */
    void overhear(Optional<? extends Processing> ear) {
        overhearing = ear;
        aside.lend(ear);
    }

    /** On the strand: what is said to this port's party by the clock. */
    void speak(Optional<? extends Clocked> voice) {
        speaking = voice;
    }

    /** What has to be looked after by the clock. */
    List<Clocked> clocked() {
        return Stream.of(processing, overhearing, speaking, pressing)
                .flatMap(Optional::stream)
                .map(Clocked.class::cast)
                .toList();
    }

    void tick(long now, ByteBuffer report) {
        reporting.tick(now, report);
        if (mayKeepSilent && reporting.heard()) {
            silence.excuse(reception, reporting.heardNanos());
        }
        silence.tick(now, reception);
        connect(now);
        sample(now);
    }

    private void sample(long now) {
        long packets = reception.packets() + transmission.packets();
        if (packets == sampledPackets) {
            sampledAt = now;
        } else if (now - sampledAt >= SAMPLE_NANOS) {
            sampledAt = now;
            sampledPackets = packets;
            context.tell().accept(new MediaEvent.Sampled(key, report()));
        }
    }

    /** On the strand: tells whether the party talks. */
    public void talking(boolean on) {
        context.tell().accept(new MediaEvent.Talking(key, on));
    }

    private void latched(InetSocketAddress peer) {
        direct(peer);
        context.tell().accept(new MediaEvent.Latched(key, peer.getAddress().getHostAddress(), peer.getPort()));
    }

    private void direct(InetSocketAddress peer) {
        if (!transmission.destination().equals(Optional.of(peer))) {
            disconnect();
        }
        transmission.direct(peer);
    }

    /** The socket is the peer's alone while it sends from where it said; else all who may be the peer are to be heard. */
    private void connect(long now) {
        if (latch.isFirm(now)) {
            connecting = !transmission.isConnected();
        } else {
            disconnect();
        }
    }

    private void disconnect() {
        connecting = false;
        if (transmission.isConnected()) {
            transmission.disconnect();
        }
    }

    private void silent() {
        context.tell().accept(new MediaEvent.Silent(key, (int) context.silence().toSeconds()));
    }

    /** Says farewell, tells what was measured, lets go of the sockets. */
    void close(long now, ByteBuffer report, Selector selector) {
        try {
            reporting.bye(now, report);
            context.tell().accept(new MediaEvent.Measured(key, report()));
        } finally {
            ignore(selector);
            disconnect();
        }
    }

    SocketPair sockets() {
        return sockets;
    }

    private PortReport report() {
        return new PortReport(
                agreement.map(agreed -> agreed.codec().encoding()).orElse(""),
                latch.peer().map(MediaPort::written).orElse(""),
                reception.packets(),
                transmission.packets(),
                reception.bytes(),
                transmission.bytes(),
                reception.lost(),
                reporting.farSide().lost(),
                reception.jitterMicros(),
                reporting.farSide().jitterMicros(),
                reporting.farSide().roundTripMicros(),
                latch.foreign());
    }

    private static String written(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort();
    }

    /** What goes out here: other strands may send by it. */
    public Transmission transmission() {
        return transmission;
    }
}
