package org.carillonpbx.gateway;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Prefix;

/**
 * The trust domain of RFC 3325: the peers whose word on a caller's identity is taken, and who are told of callers that
 * nobody else is told of. Immutable.
 */
final class Trust {
    private final List<Range> ranges;

    private record Range(Prefix network, Optional<Integer> port) {
        boolean covers(InetAddress peer, int from) {
            return network.contains(peer) && port.filter(p -> p != from).isEmpty();
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
        String bare = bracketed ? host.replaceAll("[\\[\\]]", "") : host;
        Prefix network =
                Prefix.read(slash < 0 ? bare : bare + entry.substring(slash)).orElseThrow(() -> unreadable(entry));
        return new Range(network, port);
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

    boolean covers(Peer peer) {
        if (ranges.isEmpty()) {
            return false;
        }
        Optional<InetAddress> address = Prefix.address(peer.address());
        return address.isPresent() && ranges.stream().anyMatch(range -> range.covers(address.get(), peer.port()));
    }
}
