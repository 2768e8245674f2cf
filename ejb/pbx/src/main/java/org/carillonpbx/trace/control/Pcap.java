package org.carillonpbx.trace.control;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.carillonpbx.trace.entity.Entry;

/**
 * Messages as a capture file (the classic pcap format, microseconds, raw IP), each in one datagram whatever it was
 * carried by: TLS is in the clear here, and TCP's segments are nobody's business.
 */
public final class Pcap {
    private static final int MAGIC = 0xa1b2c3d4;
    private static final int LONGEST = 65_535;
    private static final int LINKTYPE_RAW = 101;
    private static final int UDP = 17;
    private static final int UDP_HEADER = 8;

    private Pcap() {}

    public static byte[] of(List<Entry> entries) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(ByteBuffer.allocate(24)
                .putInt(MAGIC)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(LONGEST)
                .putInt(LINKTYPE_RAW)
                .array());
        Instant[] last = {Instant.EPOCH};
        for (Entry entry : entries) {
            if (entry instanceof Entry.Message message) {
                last[0] = message.at().isAfter(last[0]) ? message.at() : last[0]; // in the ladder's order
                packet(file, last[0], message);
            }
        }
        return file.toByteArray();
    }

    private static void packet(ByteArrayOutputStream file, Instant at, Entry.Message message) {
        byte[] packet = ip(message, message.text().getBytes(StandardCharsets.UTF_8));
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        file.writeBytes(ByteBuffer.allocate(16)
                .putInt((int) (micros / 1_000_000))
                .putInt((int) (micros % 1_000_000))
                .putInt(packet.length)
                .putInt(packet.length)
                .array());
        file.writeBytes(packet);
    }

    private static byte[] ip(Entry.Message message, byte[] payload) {
        byte[] local = address(message.localHost());
        byte[] remote = address(message.remoteHost());
        if (local.length != remote.length) {
            local = new byte[remote.length]; // we listen on every address and do not know which one it was
        }
        byte[] source = message.inbound() ? remote : local;
        byte[] destination = message.inbound() ? local : remote;
        byte[] datagram = udp(
                message.inbound() ? message.remotePort() : message.localPort(),
                message.inbound() ? message.localPort() : message.remotePort(),
                payload);
        return source.length == 4 ? ipv4(source, destination, datagram) : ipv6(source, destination, datagram);
    }

    private static byte[] udp(int from, int to, byte[] payload) {
        return ByteBuffer.allocate(UDP_HEADER + payload.length)
                .putShort((short) from)
                .putShort((short) to)
                .putShort((short) (UDP_HEADER + payload.length))
                .putShort((short) 0)
                .put(payload)
                .array();
    }

    private static byte[] ipv4(byte[] source, byte[] destination, byte[] datagram) {
        ByteBuffer packet = ByteBuffer.allocate(20 + datagram.length)
                .put((byte) 0x45)
                .put((byte) 0)
                .putShort((short) (20 + datagram.length))
                .putInt(0)
                .put((byte) 64)
                .put((byte) UDP)
                .putShort((short) 0)
                .put(source)
                .put(destination)
                .put(datagram);
        return packet.putShort(10, checksum(packet.array(), 20, 0)).array();
    }

    /** RFC 8200 §8.1: the checksum of UDP, which IPv4 may leave out, has to be there, over a pseudo-header too. */
    private static byte[] ipv6(byte[] source, byte[] destination, byte[] datagram) {
        byte[] pseudo = ByteBuffer.allocate(40 + datagram.length)
                .put(source)
                .put(destination)
                .putInt(datagram.length)
                .putInt(UDP)
                .put(datagram)
                .array();
        short sum = checksum(pseudo, pseudo.length, 0);
        ByteBuffer.wrap(datagram).putShort(6, sum == 0 ? (short) 0xffff : sum);
        return ByteBuffer.allocate(40 + datagram.length)
                .putInt(0x60000000)
                .putShort((short) datagram.length)
                .put((byte) UDP)
                .put((byte) 64)
                .put(source)
                .put(destination)
                .put(datagram)
                .array();
    }

    private static short checksum(byte[] bytes, int length, int start) {
        long sum = start;
        for (int i = 0; i < length; i += 2) {
            sum += (bytes[i] & 0xff) << 8 | (i + 1 < length ? bytes[i + 1] & 0xff : 0);
        }
        while (sum >> 16 != 0) {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return (short) ~sum;
    }

    private static byte[] address(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress(); // a literal is not looked up
        } catch (UnknownHostException e) {
            return new byte[4];
        }
    }
}
