package org.carillonpbx.sip.proof;

import gov.nist.javax.sip.header.AuthenticationHeader;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a far side wants to have proven.
 *
 * @param header the name of the header that answers it
 * @param algorithm as Java names it
 * @param named as the far side names it; empty where it does not
 * @param opaque to be given back; empty where there is none
 * @param quality whether it offers a quality of protection, {@code auth}
 * @param stale whether only the nonce of the last answer was too old
 */
record Challenge(
        String header,
        String realm,
        String nonce,
        String algorithm,
        String named,
        String opaque,
        boolean quality,
        boolean stale) {

    /** Those that can be answered, the strongest of each kind: of the far side itself, and of a proxy before it. */
    static List<Challenge> of(SIPResponse response) {
        return Stream.of(
                        strongest(response, "WWW-Authenticate", "Authorization"),
                        strongest(response, "Proxy-Authenticate", "Proxy-Authorization"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Challenge> strongest(SIPResponse response, String asking, String answering) {
        List<Challenge> all = new ArrayList<>();
        ListIterator<?> headers = response.getHeaders(asking);
        while (headers.hasNext()) {
            if (headers.next() instanceof AuthenticationHeader header) {
                read(header, answering).ifPresent(all::add);
            }
        }
        return all.stream()
                .filter(challenge -> challenge.algorithm().equals("SHA-256"))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static Optional<Challenge> read(AuthenticationHeader header, String answering) {
        String named = text(header, "algorithm");
        Optional<String> algorithm = algorithm(named);
        String quality = text(header, "qop");
        boolean possible =
                quality.isEmpty() || List.of(quality.split("[ ,]+", -1)).contains("auth");
        if (!"Digest".equalsIgnoreCase(header.getScheme()) || algorithm.isEmpty() || !possible) {
            return Optional.empty();
        }
        return Optional.of(new Challenge(
                answering,
                text(header, "realm"),
                text(header, "nonce"),
                algorithm.get(),
                named,
                text(header, "opaque"),
                !quality.isEmpty(),
                "true".equalsIgnoreCase(text(header, "stale"))));
    }

    private static Optional<String> algorithm(String named) {
        return switch (named.toUpperCase(Locale.ROOT)) {
            case "", "MD5" -> Optional.of("MD5");
            case "SHA-256" -> Optional.of("SHA-256");
            default -> Optional.empty();
        };
    }

    private static String text(AuthenticationHeader header, String name) {
        String value = header.getParameter(name);
        return value == null ? "" : value.replace("\"", "").strip();
    }
}
