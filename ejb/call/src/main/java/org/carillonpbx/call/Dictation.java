package org.carillonpbx.call;

/**
 * The core's way to take down what a party says, so that it becomes a prompt. Returns at once; what becomes of it comes back as
 * {@link LegEvent.Dictated} and {@link LegEvent.Kept}. Where the leg ends, what was not kept is thrown away.
 */
public interface Dictation {

    /**
     * Begins to take down what the leg says, in the place of what it said before. It ends by {@link #end}, or by itself after
     * some silence or when it has lasted for long enough.
     *
     * @return false where nothing can be taken down
     */
    boolean begin(LegId leg);

    /** Enough: what has been said follows. */
    void end(LegId leg);

    /** Makes what was taken down last the prompt of this name, on behalf of an extension. */
    void keep(LegId leg, String prompt, String extension);

    /** Throws away what was or is being taken down. */
    void discard(LegId leg);
}
