package org.carillonpbx.subscription.boundary;

import java.util.Objects;

/**
 * Whom a document is written for.
 *
 * @param watcher the extension that watches, authenticated
 * @param resource what it watches, an extension
 * @param host the host by which the watcher knows this PBX; with {@link #uri} documents name everybody
 * @param version counts the documents of this subscription from 0
 * @param known the revision that the watcher has, -1 where it has none and needs the whole state
 */
public record Watch(String watcher, String resource, String host, int version, long known) {
    public static final long NOTHING = -1;

    public Watch {
        Objects.requireNonNull(watcher, "watcher");
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(host, "host");
    }

    /** What is watched, as a URI. */
    public String entity() {
        return uri(resource);
    }

    /** A number of this PBX as a URI. */
    public String uri(String number) {
        return SipUri.of(number, host);
    }
}
