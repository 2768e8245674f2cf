package org.carillonpbx.sip;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A REGISTER as received (RFC 3261 §10.2).
 *
 * @param account the user part of the To URI: the address of record that is bound
 * @param wildcard {@code Contact: *}: remove every binding
 * @param expiresSeconds the Expires header, empty where absent
 * @param path the Path headers (RFC 3327), in order
 * @param credentials every Authorization header of the Digest scheme, in order
 */
public record RegisterRequest(
        String account,
        String domain,
        List<Binding> bindings,
        boolean wildcard,
        OptionalInt expiresSeconds,
        List<String> path,
        List<DigestAnswer> credentials,
        Peer source,
        String sipCallId,
        long sequence,
        String userAgent) {
    public RegisterRequest {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(domain, "domain");
        bindings = List.copyOf(bindings);
        Objects.requireNonNull(expiresSeconds, "expiresSeconds");
        path = List.copyOf(path);
        credentials = List.copyOf(credentials);
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sipCallId, "sipCallId");
        Objects.requireNonNull(userAgent, "userAgent");
    }

    /**
     * One Contact of the request.
     *
     * @param uri the contact URI as sent, with its parameters
     * @param expiresSeconds the contact's own {@code expires}, which precedes the header
     * @param quality the {@code q} value in thousandths, 1000 where absent
     * @param instance {@code +sip.instance} (RFC 5626), without the angle brackets
     * @param registration {@code reg-id} (RFC 5626)
     */
    public record Binding(
            String uri, OptionalInt expiresSeconds, int quality, Optional<String> instance, OptionalInt registration) {
        public Binding {
            Objects.requireNonNull(uri, "uri");
            Objects.requireNonNull(expiresSeconds, "expiresSeconds");
            Objects.requireNonNull(instance, "instance");
            Objects.requireNonNull(registration, "registration");
        }
    }
}
