package org.carillonpbx.media;

import java.util.List;

/**
 * What a party hears that nobody says: prompts, tones and music. While it does, it hears nobody else, and nobody hears less of
 * it. Returns at once; files are read and encoded elsewhere.
 */
public interface Voice {

    /**
     * Says these things one after the other, in the place of what the port hears now. When all is said, or cannot be,
     * {@link MediaEvent.Played} is told; where something else takes its place before that, nothing is.
     *
     * @param turn comes back with the event
     */
    void play(PortKey port, long turn, List<Piece> what);

    /** Music of a class until something else is said; silence where there is no such class, or nothing in it. */
    void music(PortKey port, String musicClass);

    /** The party hears whom it is connected to again. */
    void quiet(PortKey port);

    /** The music that there is from now on. A class that stays as it is plays on where it was. */
    void stock(List<MusicClass> classes);
}
