package org.carillonpbx.media.rtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Optional;

/**
 * The stream that goes out at a port: one SSRC of ours for the port's whole life, one run of sequence numbers and
 * timestamps whatever feeds it. Within one source, gaps and disorder are passed on as they are, so that the receiver sees
 * the loss; from one source to the next the numbers go on without a seam.
 *
 * <p>Guarded by itself: as a rule one strand sends, but the two ports of a transfer may belong to two, and RTCP reads.
 */
public final class Transmission {
    private static final long NANOS = 1_000_000_000L;

    private final DatagramChannel channel;
    private final int ssrc;
    private long clockRate = 8000;
    private Optional<InetSocketAddress> destination = Optional.empty();
    private Source source;
    private Optional<Source> reservedFor = Optional.empty();
    private int generation;
    private int sequenceShift;
    private int timestampShift;
    private int lastSequence;
    private int lastTimestamp;
    private long lastNanos;
    private boolean begun;
    private volatile boolean connected;
    private long packets;
    private long bytes;
    private long failures;

    /** Where the numbers start is random (RFC 3550 §5.1): they are part of what an attacker must not guess. */
    public Transmission(DatagramChannel channel, int ssrc, int firstSequence, int firstTimestamp) {
        this.channel = channel;
        this.ssrc = ssrc;
        this.lastSequence = firstSequence;
        this.lastTimestamp = firstTimestamp;
    }

    /** The clock of what is sent from now on, Hz. */
    public synchronized void pace(int rate) {
        clockRate = rate;
    }

    /** Where to send from now on. */
    public synchronized void direct(InetSocketAddress address) {
        destination = Optional.of(address);
    }

    public synchronized Optional<InetSocketAddress> destination() {
        return destination;
    }

    /**
     * Keeps the socket for where it sends: the kernel then has less to look up for each packet, and turns away all others.
     * What has arrived and was not read yet is lost. Where there is no route just now, all goes on as it was.
     */
    public synchronized void connect() {
        try {
            channel.connect(destination.get());
            connected = true;
        } catch (IOException | IllegalArgumentException unreachable) {
            failures++;
        }
    }

    /** Whether the socket is kept for where it sends; looked at without a lock, for each packet. */
    public boolean isConnected() {
        return connected;
    }

    /** Opens the socket to everybody again. */
    public synchronized void disconnect() {
        connected = false;
        try {
            channel.disconnect();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** From now on this source alone is heard: what others send is dropped. */
    public synchronized void reserve(Source only) {
        reservedFor = Optional.of(only);
    }

    /** Everybody may send again. */
    public synchronized void release() {
        reservedFor = Optional.empty();
    }

    /** Sends a packet on in place; false where it could not be sent. */
    @SuppressWarnings("ReferenceEquality") // this very source
    public synchronized boolean send(Packet packet, int payloadType, Source from) {
        if (destination.isEmpty() || (reservedFor.isPresent() && reservedFor.get() != from)) {
            return false;
        }
        boolean seam = source != from || generation != from.generation();
        if (seam) {
            join(packet, from);
        }
        int sequence = (packet.sequence() + sequenceShift) & 0xFFFF;
        int timestamp = packet.timestamp() + timestampShift;
        try {
            if (!sent(packet.rewritten(payloadType, packet.marker() || seam, sequence, timestamp, ssrc))) {
                failures++;
                return false;
            }
        } catch (IOException | IllegalArgumentException unreachable) {
            failures++; // no route now, or an address of the wrong family: like loss on the way
            return false;
        }
        count(packet, sequence, timestamp);
        return true;
    }

    private boolean sent(ByteBuffer datagram) throws IOException {
        if (!connected) {
            return channel.send(datagram, destination.get()) > 0;
        }
        try {
            return channel.write(datagram) > 0;
        } catch (IOException earlier) { // an earlier datagram's fate (RFC 792), told in place of sending this one
            return channel.write(datagram) > 0;
        }
    }

    private void join(Packet packet, Source from) {
        long elapsed = begun ? packet.arrivedNanos() - lastNanos : 0;
        int step = (int) Math.max(1, elapsed / (NANOS / clockRate));
        sequenceShift = lastSequence + 1 - packet.sequence();
        timestampShift = lastTimestamp + step - packet.timestamp();
        source = from;
        generation = from.generation();
    }

    private void count(Packet packet, int sequence, int timestamp) {
        packets++;
        bytes += packet.payloadLength();
        if (!begun || (short) (sequence - lastSequence) > 0) {
            lastSequence = sequence;
            if (!begun || timestamp != lastTimestamp) { // an event's packets all tell of when it began
                lastTimestamp = timestamp;
                lastNanos = packet.arrivedNanos();
            }
        }
        begun = true;
    }

    /** The timestamp that stands for this moment, for a sender report (RFC 3550 §6.4.1). */
    public synchronized int timestampAt(long nanos) {
        return lastTimestamp + (int) ((nanos - lastNanos) / (NANOS / clockRate));
    }

    public int ssrc() {
        return ssrc;
    }

    public synchronized long packets() {
        return packets;
    }

    public synchronized long bytes() {
        return bytes;
    }

    public synchronized long failures() {
        return failures;
    }
}
