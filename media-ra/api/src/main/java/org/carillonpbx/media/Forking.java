package org.carillonpbx.media;

/** Lets somebody beside a conversation hear one of its parties, as a recorder elsewhere does. Returns at once. */
public interface Forking {

    /**
     * The listener's far side hears from now on what this party says, and nothing else; the party's own way to whom it talks to
     * stays as it is. Lasts until {@link #unfork} or until one of the two ports is closed.
     */
    void fork(PortKey party, PortKey listener);

    /** The listener hears nothing any more. */
    void unfork(PortKey listener);
}
