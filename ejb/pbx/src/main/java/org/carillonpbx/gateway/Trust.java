package org.carillonpbx.gateway;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillonpbx.sip.Peer;

/**
 * The trust domain of RFC 3325: the peers whose word on a caller's identity is taken, and who are told of callers that
 * nobody else is told of. Immutable.
 */
final class Trust {
    private final List<Range> ranges;

    private record Range(InetAddress network, int bits, Optional<Integer> port) {
        boolean covers(InetAddress peer, int from) {
            byte[] ours = network.getAddress();
            byte[] theirs = peer.getAddress();
            if (theirs.length != ours.length || port.filter(p -> p != from).isPresent()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((theirs[bit / 8] & mask) != (ours[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Trust(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** As {@code carillon.sip.trusted} says. */
    static Trust fromSystem() {
        return of(System.getProperty("carillon.sip.trusted", ""));
    }

    /**
     * A list with commas: {@code 192.0.2.7}, {@code 192.0.2.0/24}, {@code 192.0.2.7:5080}, {@code 2001:db8::/32},
     * {@code [2001:db8::7]:5080}.
     *
     * @throws IllegalArgumentException for what is none of them
     */
    static Trust of(String list) {
        return new Trust(Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(Trust::range)
                .toList());
    }

    private static Range range(String entry) {
        int slash = entry.indexOf('/');
        String host = slash < 0 ? entry : entry.substring(0, slash);
        Optional<Integer> port = Optional.empty();
        int colon = host.lastIndexOf(':');
        boolean bracketed = host.startsWith("[");
        if (colon > 0 && (bracketed ? host.charAt(colon - 1) == ']' : host.indexOf(':') == colon)) {
            port = Optional.of(number(host.substring(colon + 1), 65_535, entry));
            host = host.substring(0, colon);
        }
        InetAddress network =
                address(bracketed ? host.replaceAll("[\\[\\]]", "") : host).orElseThrow(() -> unreadable(entry));
        int longest = network.getAddress().length * 8;
        int bits = slash < 0 ? longest : number(entry.substring(slash + 1), longest, entry);
        return new Range(network, bits, port);
    }

    private static int number(String text, int most, String entry) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw unreadable(entry);
        }
        throw unreadable(entry);
    }

    private static IllegalArgumentException unreadable(String entry) {
        return new IllegalArgumentException(
                "carillon.sip.trusted: '" + entry + "' is neither an address nor a network, such as 192.0.2.0/24");
    }

    /** Of a literal only: no name is ever looked up. */
    private static Optional<InetAddress> address(String literal) {
        boolean looksLikeOne = literal.indexOf(':') >= 0 || literal.matches("(\\d{1,3}\\.){3}\\d{1,3}");
        try {
            return looksLikeOne ? Optional.of(InetAddress.getByName(literal)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean covers(Peer peer) {
        if (ranges.isEmpty()) {
            return false;
        }
        Optional<InetAddress> address = address(peer.address());
        return address.isPresent() && ranges.stream().anyMatch(range -> range.covers(address.get(), peer.port()));
    }
}
