package org.carillonpbx.subscription.boundary;

/**
 * Something that can be watched: an event package (RFC 6665 §7). A CDI bean; nothing else has to know of it. It tells
 * {@link Watchers} when a state has changed. Called on the SIP threads among others: answers from memory.
 */
public interface EventPackage {

    /** The name in the Event header. */
    String event();

    /** The media type that its documents are written in. */
    String mediaType();

    Access access(String watcher, String resource);

    /** The state, or where the watcher has it already what is new in it. */
    StateDocument write(Watch watch);

    /** Whether lists of resources can be watched at once (RFC 4662). */
    default boolean listable() {
        return false;
    }
}
