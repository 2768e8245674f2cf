package org.carillonpbx.media.play;

/** Gives a party's packets out one after the other. Confined to that party's strand. */
interface Programme {
    enum Next {
        PACKET,
        /** There is nothing to be sent this time. */
        SILENCE,
        /** It waits: time stands still for it. */
        WAIT,
        END
    }

    /**
     * The packet that is due.
     *
     * @param due when, as {@link System#nanoTime} has it
     */
    Next next(long due, Packed packed);

    /** The last packet, where it would break off otherwise: fades away. */
    default Next farewell(long due, Packed packed) {
        return Next.SILENCE;
    }

    /** Goes on where the one before has said farewell: the party's decoder is where that one's coder is. */
    default void follow(Programme before) {}
}
