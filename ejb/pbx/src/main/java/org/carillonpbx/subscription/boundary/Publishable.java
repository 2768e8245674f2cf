package org.carillonpbx.subscription.boundary;

import java.util.List;

/** An event package whose state phones may publish themselves (RFC 3903). Works from memory; thread-safe. */
public interface Publishable extends EventPackage {

    /** The media types that it reads. */
    List<String> readable();

    /**
     * Takes in a state, in the place of the one under the same tag.
     *
     * @return false where the document cannot be read
     */
    boolean publish(String resource, String tag, String document);

    /** Moves a state to a new tag, unchanged. */
    void renew(String resource, String tag, String newTag);

    /** Forgets a state: it was removed, or its time is over. */
    void withdraw(String resource, String tag);
}
