package org.carillonpbx.media.plane;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.carillonpbx.media.sdp.IpLiteral;

/** Addresses that have their first bits in common, as {@code 192.168.0.0/16} or {@code fd00::/8}. */
public record Network(InetAddress address, int bits) {
    public Network {
        if (bits < 0 || bits > address.getAddress().length * 8) {
            throw new IllegalArgumentException("no prefix length: " + bits);
        }
    }

    /** Reads a comma list; an address without a length stands for itself. */
    public static List<Network> list(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Network::of)
                .toList();
    }

    private static Network of(String text) {
        int slash = text.indexOf('/');
        InetAddress address = IpLiteral.read(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("no network: " + text));
        try {
            int bits = slash < 0 ? address.getAddress().length * 8 : Integer.parseInt(text.substring(slash + 1));
            return new Network(address, bits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no network: " + text, e);
        }
    }

    public boolean contains(InetAddress other) {
        byte[] ours = address.getAddress();
        byte[] theirs = other.getAddress();
        int whole = bits / 8;
        return ours.length == theirs.length
                && Arrays.equals(ours, 0, whole, theirs, 0, whole)
                && (bits % 8 == 0 || ((ours[whole] ^ theirs[whole]) & (0xFF00 >> (bits % 8)) & 0xFF) == 0);
    }
}
