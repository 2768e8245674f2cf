package org.carillonpbx.sip.keepalive;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The server's side of STUN's Binding method, as RFC 5626 §3.5.2 has it on the SIP port: no authentication, no indications.
 * A phone learns its address as we see it, and by its change that the flow is another one.
 */
public final class StunBinding {

    private static final int HEADER = 20;
    private static final int COOKIE = 0x2112_A442; // RFC 5389 §6
    private static final short REQUEST = 0x0001;
    private static final short SUCCESS = 0x0101;
    private static final short FAILURE = 0x0111;
    private static final short XOR_MAPPED_ADDRESS = 0x0020;
    private static final short ERROR_CODE = 0x0009;
    private static final short UNKNOWN_ATTRIBUTES = 0x000A;
    private static final int OPTIONAL_FROM = 0x8000; // RFC 5389 §15
    private static final int MOST_UNKNOWN = 8;

    private StunBinding() {}

    /** Whether a datagram is STUN and not SIP: its first two bits are zero, which no letter's are, and it bears the cookie. */
    public static boolean isStun(byte[] data, int offset, int length) {
        return length >= HEADER
                && (data[offset] & 0xC0) == 0
                && ByteBuffer.wrap(data, offset, length).getInt(offset + 4) == COOKIE;
    }

    /** The response to a Binding request; empty for what asks for none or is malformed. */
    public static Optional<byte[]> answer(byte[] data, int offset, int length, InetSocketAddress from) {
        ByteBuffer message = ByteBuffer.wrap(data, offset, length).slice();
        if (message.getShort(0) != REQUEST || message.getShort(2) != length - HEADER || length % 4 != 0) {
            return Optional.empty();
        }
        byte[] id = new byte[12];
        message.get(8, id);
        List<Short> unknown = new ArrayList<>(0);
        if (!attributes(message.position(HEADER), unknown)) {
            return Optional.empty();
        }
        return Optional.of(unknown.isEmpty() ? success(id, from) : failure(id, unknown));
    }

    /** Collects the attributes that we would have to understand (all: we need none); false where one is cut off. */
    private static boolean attributes(ByteBuffer rest, List<Short> unknown) {
        while (rest.remaining() >= 4) {
            int type = rest.getShort() & 0xFFFF;
            int padded = ((rest.getShort() & 0xFFFF) + 3) & ~3;
            if (padded > rest.remaining()) {
                return false;
            }
            rest.position(rest.position() + padded);
            if (type < OPTIONAL_FROM && unknown.size() < MOST_UNKNOWN) {
                unknown.add((short) type);
            }
        }
        return true;
    }

    /** RFC 5389 §15.2: port and address, exclusive-ored so that no NAT mends them. */
    private static byte[] success(byte[] id, InetSocketAddress from) {
        InetAddress host = from.getAddress();
        byte[] address = host.getAddress();
        byte[] bytes = new byte[HEADER + 8 + address.length];
        ByteBuffer response = header(bytes, SUCCESS, id);
        byte[] mask = ByteBuffer.allocate(16).putInt(COOKIE).put(id).array();
        response.putShort(XOR_MAPPED_ADDRESS).putShort((short) (4 + address.length));
        response.put((byte) 0).put((byte) (address.length == 4 ? 1 : 2));
        response.putShort((short) (from.getPort() ^ (COOKIE >>> 16)));
        for (int i = 0; i < address.length; i++) {
            response.put((byte) (address[i] ^ mask[i]));
        }
        return bytes;
    }

    /** RFC 5389 §7.3.1: 420 with what was not understood. */
    private static byte[] failure(byte[] id, List<Short> unknown) {
        int listed = (2 * unknown.size() + 3) & ~3;
        byte[] bytes = new byte[HEADER + 8 + 4 + listed];
        ByteBuffer response = header(bytes, FAILURE, id);
        response.putShort(ERROR_CODE)
                .putShort((short) 4)
                .putShort((short) 0)
                .put((byte) 4)
                .put((byte) 20);
        response.putShort(UNKNOWN_ATTRIBUTES).putShort((short) (2 * unknown.size()));
        unknown.forEach(response::putShort);
        return bytes;
    }

    private static ByteBuffer header(byte[] message, short type, byte[] id) {
        return ByteBuffer.wrap(message)
                .putShort(type)
                .putShort((short) (message.length - HEADER))
                .putInt(COOKIE)
                .put(id);
    }
}
