package org.carillonpbx.media.rtp;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.carillonpbx.media.phone.RtpBytes;

/** Packets in hand, for tests of single steps. */
public final class Packets {
    public static final InetSocketAddress PHONE = new InetSocketAddress("192.0.2.1", 4000);

    private Packets() {}

    public static Packet of(RtpBytes bytes) {
        return of(bytes.bytes(), PHONE, 0);
    }

    public static Packet from(InetSocketAddress source, int sequence, int ssrc, long nanos) {
        return of(RtpBytes.of(0, sequence, ssrc, RtpBytes.sound(sequence)).bytes(), source, nanos);
    }

    static Packet of(byte[] bytes, InetSocketAddress source, long nanos) {
        Packet packet = unread(bytes, source, nanos);
        if (!packet.read()) {
            throw new AssertionError("not RTP");
        }
        return packet;
    }

    static Packet unread(byte[] bytes, InetSocketAddress source, long nanos) {
        Packet packet = new Packet(ByteBuffer.allocate(2048));
        packet.emptied().put(bytes);
        packet.arrived(source, nanos);
        return packet;
    }
}
