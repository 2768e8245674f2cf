package org.carillonpbx.recording.boundary;

import java.util.Objects;

/**
 * A recorder elsewhere.
 *
 * @param uri as it is configured
 * @param user the user part of its URI, may be empty
 * @param address its IP address; empty while its name leads nowhere
 */
public record RecorderAddress(String uri, String user, String address) {
    public RecorderAddress {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(address, "address");
    }
}
