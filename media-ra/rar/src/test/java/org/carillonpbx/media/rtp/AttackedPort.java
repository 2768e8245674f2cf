package org.carillonpbx.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.media.codec.g711.G711;
import org.carillonpbx.media.dtmf.DigitWatch;

/** The steps of a port, with what has to hold after each packet, whatever it was. */
final class AttackedPort implements AutoCloseable {
    private static final int OURS = 0xCA11;
    private static final int SOUND = 0;
    private static final int LAW = 8;
    private static final int EVENT = 101;
    private static final int SOUND_THERE = 96;
    private static final int LAW_THERE = 0;
    private static final int EVENT_THERE = 102;
    private static final int LARGEST = 2_048;
    private static final int FARTHEST_STEP = 3_000;
    private static final int ENDS_OF_DIGITS = 2;
    private static final List<InetSocketAddress> SENDERS = List.of(
            new InetSocketAddress("192.0.2.1", 4000),
            new InetSocketAddress("192.0.2.1", 4444),
            new InetSocketAddress("198.51.100.1", 4000),
            new InetSocketAddress("203.0.113.1", 4000));

    private final DatagramChannel out = channel();
    private final DatagramChannel in = channel();
    private final Tally tally = new Tally();
    private final Packet packet = new Packet(ByteBuffer.allocateDirect(LARGEST));
    private final SourceLatch latch;
    private final Reception reception = new Reception(tally);
    private final Transmission transmission = new Transmission(out, OURS, 65_530, -500);
    private final Step[] steps;
    private final StringBuilder digits = new StringBuilder();
    private long now = 1_000_000_000L;
    private int generation;
    private long taken;

    AttackedPort() {
        latch = new SourceLatch(SENDERS.get(3).getAddress(), peer -> {}, tally);
        latch.expect(Optional.of(SENDERS.get(0)));
        PayloadTypes events = PayloadTypes.of(type -> type == EVENT);
        PayloadCheck payloads = new PayloadCheck();
        payloads.agree(PayloadTypes.of(type -> type == SOUND || type == LAW || type == EVENT));
        reception.agree(events, 8000);
        DigitWatch watch = new DigitWatch(digits::append);
        watch.agree(events);
        transmission.direct(address(in));
        Forwarding forwarding = new Forwarding(reception, tally);
        forwarding.route(Route.to(transmission)
                .pass(SOUND, SOUND_THERE)
                .pass(EVENT, EVENT_THERE)
                .convert(LAW, LAW_THERE, G711.PCMA.conversionTo(G711.PCMU).orElseThrow()));
        steps = new Step[] {new HeaderCheck(tally), payloads, latch, reception, watch, forwarding};
    }

    private static DatagramChannel channel() {
        try {
            DatagramChannel channel = DatagramChannel.open();
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            channel.configureBlocking(false);
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress address(DatagramChannel channel) {
        try {
            return (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void takes(byte[] bytes, int sender, long laterNanos) {
        now += laterNanos;
        packet.emptied().put(bytes, 0, Math.min(bytes.length, LARGEST));
        packet.arrived(SENDERS.get(sender), now);
        long carried = transmission.packets();
        boolean passed = passes();
        assertThat(transmission.packets() - carried).isEqualTo(passed ? 1 : 0);
        if (passed) {
            heardWhole();
        }
        countsAreSane();
    }

    private boolean passes() {
        for (Step step : steps) {
            if (!step.passes(packet)) {
                return false;
            }
            assertThat(packet.payloadLength()).isPositive();
            assertThat(packet.payloadOffset()).isGreaterThanOrEqualTo(Packet.HEADER_BYTES);
        }
        taken++;
        assertThat(latch.peer()).contains(packet.source());
        return true;
    }

    /** What goes out is a plain packet of ours with the payload that came in. */
    private void heardWhole() {
        ByteBuffer heard = ByteBuffer.allocate(LARGEST);
        try {
            assertThat(in.receive(heard)).as("a packet").isNotNull();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        heard.flip();
        assertThat(heard.get(0)).isEqualTo((byte) 0x80);
        assertThat(heard.get(1) & 0x7F).isIn(SOUND_THERE, LAW_THERE, EVENT_THERE);
        assertThat(heard.getInt(8)).isEqualTo(OURS);
        assertThat(heard.limit()).isEqualTo(Packet.HEADER_BYTES + packet.payloadLength());
    }

    private void countsAreSane() {
        assertThat(reception.packets()).isGreaterThanOrEqualTo(taken);
        assertThat(reception.lost()).isBetween(-reception.packets(), FARTHEST_STEP * (reception.packets() + 1));
        assertThat(reception.fractionLost()).isBetween(0, 255);
        assertThat(reception.jitterMicros()).isBetween(0L, 1_000_000L);
        assertThat(reception.generation()).isBetween(generation, generation + 1);
        generation = reception.generation();
        assertThat((long) digits.length()).isLessThanOrEqualTo(ENDS_OF_DIGITS * reception.packets());
    }

    @Override
    public void close() {
        try {
            out.close();
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
