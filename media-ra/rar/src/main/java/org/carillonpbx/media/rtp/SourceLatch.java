package org.carillonpbx.media.rtp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Decides whose packets a port believes ("symmetric RTP" against "RTP bleed", AST-2017-005 and its like).
 *
 * <ol>
 *   <li>Before offer and answer are through, nobody is believed.
 *   <li>Whoever sends from the announced address and port is locked to at once, and takes over from a source that was only
 *       learnt: the announcement came over signalling.
 *   <li>The announced host or the signalling peer's host on another port (a phone behind NAT) is locked to with its first
 *       packet.
 *   <li>Any other host has to send {@value #LEARNING} packets in sequence with one SSRC first; meanwhile nothing of it is
 *       heard. A scanner that throws single packets at all ports gets nowhere.
 *   <li>Once locked, everybody else is dropped and counted. The lock is opened by an announcement of another address, and by
 *       a source that goes on with the same SSRC near the same sequence number after {@value #QUIET_SECONDS} s of silence
 *       (NAT forgot the binding, the phone changed networks): somebody who never saw the stream cannot know these.
 *   <li>A new SSRC from the locked source is believed at its second packet in sequence: one forged packet changes nothing.
 * </ol>
 *
 * Confined to a strand.
 */
public final class SourceLatch implements Step {
    static final int LEARNING = 5;
    static final int QUIET_SECONDS = 2;
    private static final long QUIET_NANOS = QUIET_SECONDS * 1_000_000_000L;
    private static final int NEAR = 3000;

    private final InetAddress signallingPeer;
    private final Consumer<InetSocketAddress> onLock;
    private final Counter foreign = new Counter();
    private final Counter foreignOfStrand;

    private boolean expecting;
    private Optional<InetSocketAddress> announced = Optional.empty();
    private boolean locked;
    private InetSocketAddress source = new InetSocketAddress(0);
    private int ssrc;
    private int sequence;
    private long heardNanos;

    private InetSocketAddress candidate = source;
    private int candidateSsrc;
    private int candidateSequence;
    private int candidatePackets;

    public SourceLatch(InetAddress signallingPeer, Consumer<InetSocketAddress> onLock, Tally tally) {
        this.signallingPeer = signallingPeer;
        this.onLock = onLock;
        this.foreignOfStrand = tally.foreign;
    }

    /** What the far side announced last. The same again, or none (a held stream), leaves the lock alone. */
    public void expect(Optional<InetSocketAddress> address) {
        expecting = true;
        if (address.isPresent() && !address.equals(announced)) {
            announced = address;
            locked = false;
            candidatePackets = 0;
        }
    }

    @Override
    public boolean passes(Packet packet) {
        if (!expecting) {
            return false;
        }
        boolean believed = locked ? (isFromLocked(packet) || takesOver(packet)) : isFirst(packet);
        if (!believed) {
            return false;
        }
        sequence = packet.sequence();
        heardNanos = packet.arrivedNanos();
        return true;
    }

    /** The source that is believed, and nobody's address before there is one. */
    public InetSocketAddress source() {
        return source;
    }

    private boolean isFromLocked(Packet packet) {
        return packet.source().equals(source) && (packet.ssrc() == ssrc || isSecondOfNewSsrc(packet));
    }

    private boolean isSecondOfNewSsrc(Packet packet) {
        if (!continuesCandidate(packet)) {
            return false;
        }
        ssrc = packet.ssrc();
        return true;
    }

    private boolean takesOver(Packet packet) {
        if (packet.source().equals(source)) {
            return false; // the locked source, its new SSRC not believed yet
        }
        if (isAnnounced(packet) || isBackFromSilence(packet)) {
            return lock(packet);
        }
        return refused();
    }

    private boolean isBackFromSilence(Packet packet) {
        int ahead = (short) (packet.sequence() - sequence);
        return packet.ssrc() == ssrc && Math.abs(ahead) < NEAR && packet.arrivedNanos() - heardNanos >= QUIET_NANOS;
    }

    private boolean isFirst(Packet packet) {
        if (isAnnounced(packet) || isPlausible(packet.source().getAddress())) {
            return lock(packet);
        }
        if (continuesCandidate(packet) && candidatePackets >= LEARNING) {
            return lock(packet);
        }
        return refused();
    }

    private boolean isAnnounced(Packet packet) {
        return announced.isPresent() && announced.get().equals(packet.source());
    }

    private boolean isPlausible(InetAddress host) {
        return host.equals(signallingPeer)
                || (announced.isPresent() && host.equals(announced.get().getAddress()));
    }

    private boolean continuesCandidate(Packet packet) {
        boolean continues = candidatePackets > 0
                && packet.ssrc() == candidateSsrc
                && packet.sequence() == ((candidateSequence + 1) & 0xFFFF)
                && packet.source().equals(candidate);
        candidate = packet.source();
        candidateSsrc = packet.ssrc();
        candidateSequence = packet.sequence();
        candidatePackets = continues ? candidatePackets + 1 : 1;
        return continues;
    }

    private boolean lock(Packet packet) {
        locked = true;
        source = packet.source();
        ssrc = packet.ssrc();
        candidatePackets = 0;
        onLock.accept(source);
        return true;
    }

    private boolean refused() {
        foreign.increment();
        foreignOfStrand.increment();
        return false;
    }

    /**
     * Whether nobody else would be believed now: the stream comes from where it was announced, and has not paused for half of
     * the silence after which it may come from elsewhere.
     */
    public boolean isFirm(long now) {
        return locked && announced.isPresent() && announced.get().equals(source) && now - heardNanos < QUIET_NANOS / 2;
    }

    /** Whether RTCP from this host belongs to the stream. */
    public boolean knows(InetAddress host) {
        return locked ? host.equals(source.getAddress()) : expecting && isPlausible(host);
    }

    /** The address that is believed, or else the announced one. */
    public Optional<InetSocketAddress> peer() {
        return locked ? Optional.of(source) : announced;
    }

    public long foreign() {
        return foreign.value();
    }
}
