package org.carillonpbx.media.rtcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.carillonpbx.media.rtp.Reception;
import org.carillonpbx.media.rtp.SourceLatch;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.rtp.Transmission;

/**
 * The RTCP of one leg: takes the far side's reports, and sends ours every 2.5 to 4.5 s, at a random moment so that a
 * thousand legs do not report at once (RFC 3550 §6.2 asks for no more than one in 5 s as a mean for large groups; between
 * two parties the figures are better fresh). Confined to a strand.
 */
public final class Reporting {
    private static final long SHORTEST_NANOS = 2_500_000_000L;
    private static final long LONGEST_NANOS = 4_500_000_000L;

    private final DatagramChannel rtpChannel;
    private final DatagramChannel rtcpChannel;
    private final Reception reception;
    private final Transmission transmission;
    private final SourceLatch latch;
    private final Tally tally;
    private final Clock clock;
    private final RtcpWriter writer;
    private final FarSide farSide;
    private boolean agreed;
    private boolean mux;
    private Optional<InetSocketAddress> announced = Optional.empty();
    private Optional<InetSocketAddress> learnt = Optional.empty();
    private long nextNanos;
    private boolean heard;
    private long heardNanos;
    private long packetsAtReport;

    public Reporting(
            RtcpChannels channels,
            Reception reception,
            Transmission transmission,
            SourceLatch latch,
            Tally tally,
            String cname,
            Clock clock) {
        this.rtpChannel = channels.rtp();
        this.rtcpChannel = channels.rtcp();
        this.reception = reception;
        this.transmission = transmission;
        this.latch = latch;
        this.tally = tally;
        this.clock = clock;
        this.writer = new RtcpWriter(transmission.ssrc(), cname);
        this.farSide = new FarSide(transmission.ssrc(), 8000, clock);
    }

    /** Takes what offer and answer say of RTCP. */
    public void agree(boolean multiplexed, Optional<InetSocketAddress> address, long now) {
        if (!agreed) {
            nextNanos = now + interval() / 2; // RFC 3550 §6.2: the first one earlier
        }
        agreed = true;
        mux = multiplexed;
        if (!address.equals(announced)) {
            announced = address;
            learnt = Optional.empty();
        }
    }

    /** Takes a packet that came in, on either socket. */
    public void arrived(ByteBuffer packet, InetSocketAddress from) {
        if (!latch.knows(from.getAddress())) {
            tally.foreign.increment();
        } else if (!RtcpReader.read(packet, farSide)) {
            tally.malformed.increment();
        } else {
            heard = true;
            heardNanos = System.nanoTime();
            if (!mux && learnt.isEmpty()) {
                learnt = Optional.of(from);
            }
        }
    }

    /** Whether the far side has reported anything. */
    public boolean heard() {
        return heard;
    }

    /** When it did so last, meaningful once {@link #heard}. */
    public long heardNanos() {
        return heardNanos;
    }

    /** Sends a report where one is due. */
    public void tick(long now, ByteBuffer out) {
        if (agreed && now - nextNanos >= 0) {
            nextNanos = now + interval();
            send(now, out, false);
        }
    }

    /** Says that we go (RFC 3550 §6.6). */
    public void bye(long now, ByteBuffer out) {
        if (agreed) {
            send(now, out, true);
        }
    }

    private static long interval() {
        return ThreadLocalRandom.current().nextLong(SHORTEST_NANOS, LONGEST_NANOS);
    }

    private void send(long now, ByteBuffer out, boolean farewell) {
        Optional<InetSocketAddress> to = destination();
        if (to.isEmpty() || (!reception.begun() && transmission.packets() == 0)) {
            return;
        }
        write(now, out.clear(), farewell);
        try {
            (mux ? rtpChannel : rtcpChannel).send(out.flip(), to.get());
        } catch (IOException | IllegalArgumentException unreachable) {
            learnt = Optional.empty(); // reports are not resent; the next one tries again
        }
    }

    private void write(long now, ByteBuffer out, boolean farewell) {
        long packets = transmission.packets();
        int blocks = reception.begun() ? 1 : 0;
        if (packets > packetsAtReport) { // RFC 3550 §6.4: a sender report only from who has sent since the last
            int timestamp = transmission.timestampAt(now);
            writer.senderReport(out, blocks, NtpTime.of(clock.instant()), timestamp, packets, transmission.bytes());
        } else {
            writer.receiverReport(out, blocks);
        }
        packetsAtReport = packets;
        if (blocks == 1) {
            writer.report(
                    out,
                    reception.ssrc(),
                    reception.fractionLost(),
                    reception.lost(),
                    reception.extendedHighest(),
                    reception.jitter(),
                    farSide.lastSenderReport(),
                    farSide.delaySince());
        }
        writer.sourceDescription(out);
        if (farewell) {
            writer.bye(out);
        }
    }

    private Optional<InetSocketAddress> destination() {
        if (mux) {
            return transmission.destination();
        }
        if (learnt.isPresent()) {
            return learnt;
        }
        Optional<InetSocketAddress> rtp = transmission.destination();
        boolean moved = rtp.isPresent()
                && announced.isPresent()
                && !rtp.get().getAddress().equals(announced.get().getAddress());
        return announced.isPresent() && !moved
                ? announced
                : rtp.map(address -> new InetSocketAddress(address.getAddress(), address.getPort() + 1));
    }

    /** The clock that the far side counts jitter in. */
    public void pace(int clockRate) {
        farSide.pace(clockRate);
    }

    public FarSide farSide() {
        return farSide;
    }
}
