package org.carillonpbx.sip.stack;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carillonpbx.sip.Prefix;

/**
 * Under which addresses we are known outside, where they are not the ones we listen on: one a listening address and family.
 *
 * @param inside networks whose hosts reach us directly: they are told the address that faces them
 */
public record Advertised(List<External> externals, List<Prefix> inside) {

    /** Nothing but our own addresses. */
    public static final Advertised NONE = new Advertised(List.of(), List.of());

    /**
     * One of them.
     *
     * @param bound the listening address that it stands for; empty for every one
     * @param host an IP address, or a name
     */
    public record External(Optional<String> bound, String host) {
        public External {
            Objects.requireNonNull(bound, "bound");
            Objects.requireNonNull(host, "host");
        }

        private boolean fits(InetAddress peer) {
            boolean name = host.indexOf(':') < 0 && host.chars().anyMatch(Character::isLetter);
            return name || (host.indexOf(':') >= 0) == (peer.getAddress().length == 16);
        }
    }

    public Advertised {
        externals = List.copyOf(externals);
        inside = List.copyOf(inside);
    }

    /** Reads {@code 203.0.113.5, 2001:db8::5, 10.0.0.5=203.0.113.6} and a list of networks. */
    public static Advertised read(String addresses, String networks) {
        List<External> externals = new ArrayList<>();
        for (String part : addresses.split(",", -1)) {
            if (!part.isBlank()) {
                int equals = part.indexOf('=');
                Optional<String> bound = equals < 0 ? Optional.empty() : Optional.of(bare(part.substring(0, equals)));
                externals.add(new External(bound, bare(part.substring(equals + 1))));
            }
        }
        return new Advertised(externals, Prefix.list(networks));
    }

    private static String bare(String address) {
        String stripped = address.strip();
        return stripped.startsWith("[") && stripped.endsWith("]")
                ? stripped.substring(1, stripped.length() - 1)
                : stripped;
    }

    /** What this peer is told; empty where it is told the address that faces it. */
    Optional<String> towards(InetAddress peer, ListenAddress listening) {
        if (peer.isLoopbackAddress() || inside.stream().anyMatch(network -> network.contains(peer))) {
            return Optional.empty();
        }
        return externals.stream()
                .filter(external ->
                        external.bound().filter(listening.host()::equals).isPresent())
                .filter(external -> external.fits(peer))
                .findFirst()
                .or(() -> externals.stream()
                        .filter(external -> external.bound().isEmpty() && external.fits(peer))
                        .findFirst())
                .map(External::host);
    }
}
