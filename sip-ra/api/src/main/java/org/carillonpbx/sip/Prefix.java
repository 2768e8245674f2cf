package org.carillonpbx.sip;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A block of addresses (CIDR, RFC 4632, RFC 4291 §2.3), IPv4 as mapped into IPv6. The bits behind its length are zero.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 * @param bits how many of the 128 count
 */
public record Prefix(long high, long low, int bits) {

    private static final int ALL = 128;
    private static final int MAPPED = 96;
    private static final long MAPPED_LOW = 0xffff_0000_0000L;
    private static final Pattern IP4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern IP6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

    public Prefix {
        if (bits < 0 || bits > ALL) {
            throw new IllegalArgumentException("no length of a prefix: " + bits);
        }
        high = bits >= 64 ? high : high & mask(bits);
        low = bits >= ALL ? low : low & mask(Math.max(0, bits - 64));
    }

    private static long mask(int bits) {
        return bits == 0 ? 0 : -1L << (64 - bits);
    }

    /** Reads {@code 192.0.2.0/24}, {@code 192.0.2.7}, {@code 2001:db8::/32}; empty where it is none. Never asks a name server. */
    public static Optional<Prefix> read(String text) {
        String[] parts = text.strip().split("/", -1);
        Optional<InetAddress> address = parts.length > 2 ? Optional.empty() : address(parts[0]);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        boolean four = address.get().getAddress().length == 4;
        int most = four ? ALL - MAPPED : ALL;
        if (parts.length == 2 && !LENGTH.matcher(parts[1]).matches()) {
            return Optional.empty();
        }
        int length = parts.length == 2 ? Integer.parseInt(parts[1]) : most;
        return length > most ? Optional.empty() : Optional.of(of(address.get(), four ? length + MAPPED : length));
    }

    /**
     * Reads a list with commas, which may be empty.
     *
     * @throws IllegalArgumentException for what is no prefix
     */
    public static List<Prefix> list(String text) {
        return Stream.of(text.split(",", -1))
                .filter(part -> !part.isBlank())
                .map(part -> read(part)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "'" + part.strip() + "' is neither an address nor a network, such as 192.0.2.0/24")))
                .toList();
    }

    /** The address that a text writes out; empty where it is none. Never asks a name server. */
    public static Optional<InetAddress> address(String text) {
        if (!IP4.matcher(text).matches() && !IP6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text)); // a literal: nothing is looked up
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** What one sender commands: its IPv4 address, or its network's 64 bits of IPv6 (RFC 4291 §2.5.4). */
    public static Prefix ofSender(InetAddress address) {
        return of(address, address.getAddress().length == 4 ? ALL : 64);
    }

    private static Prefix of(InetAddress address, int bits) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? new Prefix(0, MAPPED_LOW | (ByteBuffer.wrap(bytes).getInt() & 0xffff_ffffL), bits)
                : new Prefix(
                        ByteBuffer.wrap(bytes).getLong(),
                        ByteBuffer.wrap(bytes, 8, 8).getLong(),
                        bits);
    }

    public boolean contains(InetAddress address) {
        return of(address, bits).equals(this);
    }

    public boolean contains(Prefix other) {
        return other.bits >= bits && new Prefix(other.high, other.low, bits).equals(this);
    }

    private boolean four() {
        return bits >= MAPPED && high == 0 && low >>> 32 == MAPPED_LOW >>> 32;
    }

    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(16).putLong(high).putLong(low);
        try {
            String address = InetAddress.getByAddress(bytes.array()).getHostAddress();
            int length = four() ? bits - MAPPED : bits;
            return bits == ALL ? address : address + "/" + length;
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
